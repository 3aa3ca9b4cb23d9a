package dev.parley.failpoints.agent;

import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.Map;
import java.util.Optional;

/// Edits that let a class read the [WallClock] wherever it reads the machine's.
///
/// @param replacements methods of [WallClock] by the calls that they replace
record ClockEdits(Map<String, String> replacements) {

    private static final ClassDesc WALL_CLOCK = WallClock.class.describeConstable().orElseThrow();
    private static final String MILLIS = "java/lang/System.currentTimeMillis()J";

    private static final ClockEdits SERVICE =
            new ClockEdits(
                    Map.of(
                            MILLIS,
                            "millis",
                            "java/time/Instant.now()Ljava/time/Instant;",
                            "instant",
                            "java/time/Clock.systemUTC()Ljava/time/Clock;",
                            "clock",
                            "java/time/InstantSource.system()Ljava/time/InstantSource;",
                            "source"));
    private static final ClockEdits KAFKA = new ClockEdits(Map.of(MILLIS, "kafkaMillis"));
    private static final ClockEdits NONE = new ClockEdits(Map.of());

    /// The edits of a class, if it is one of the project's or the clock of Kafka's client.
    ///
    /// @param className its name with slashes
    static Optional<ClockEdits> of(String className) {
        var edits =
                switch (className) {
                    case "org/apache/kafka/common/utils/SystemTime" -> KAFKA;
                    case String name when name.startsWith("dev/parley/failpoints/agent/") -> NONE;
                    case String name when name.startsWith("dev/parley/") -> SERVICE;
                    default -> NONE;
                };
        return Optional.of(edits).filter(found -> !found.equals(NONE));
    }

    /// Whether they change a class.
    boolean concern(ClassModel model) {
        for (var entry : model.constantPool()) {
            if (entry instanceof MemberRefEntry member
                    && replacements.containsKey(signature(member))) {
                return true;
            }
        }
        return false;
    }

    /// The change of the class.
    ClassTransform change() {
        return ClassTransform.transformingMethodBodies((code, element) -> {
            var replacement =
                    element instanceof InvokeInstruction call
                            ? replacements.get(signature(call.method()))
                            : null;
            if (replacement != null && element instanceof InvokeInstruction call) {
                code.invokestatic(WALL_CLOCK, replacement, call.typeSymbol());
            } else {
                code.with(element);
            }
        });
    }

    /// The signature of a method, such as `java/time/Instant.now()Ljava/time/Instant;`.
    static String signature(MemberRefEntry member) {
        return member.owner().asInternalName()
                + "."
                + member.name().stringValue()
                + member.type().stringValue();
    }
}
