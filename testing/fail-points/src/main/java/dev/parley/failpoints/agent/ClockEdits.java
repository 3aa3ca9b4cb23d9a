package dev.parley.failpoints.agent;

import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/// Edits that let the project's classes read the [WallClock] wherever they read the machine's, and
/// let Kafka's client stamp records by it.
///
/// The timers of Kafka's client stay right: it measures them by the wall clock, and would take a
/// clock that goes back for one that stands still.
final class ClockEdits {

    private static final ClassDesc WALL_CLOCK = WallClock.class.describeConstable().orElseThrow();
    private static final ClassDesc LONG = Long.class.describeConstable().orElseThrow();

    /// Methods of [WallClock] by the calls that they replace.
    private static final Map<String, String> REPLACEMENTS =
            Map.of(
                    "java/lang/System.currentTimeMillis()J", "millis",
                    "java/time/Instant.now()Ljava/time/Instant;", "instant",
                    "java/time/Clock.systemUTC()Ljava/time/Clock;", "clock",
                    "java/time/InstantSource.system()Ljava/time/InstantSource;", "source");

    private ClockEdits() {}

    /// The edit of the time that a record to be sent has.
    static MethodEdit ofKafka() {
        return new MethodEdit(
                "org.apache.kafka.clients.producer.ProducerRecord",
                "timestamp",
                MethodTransform.transformingCode((code, element) -> {
                    if (element instanceof ReturnInstruction) {
                        code.invokestatic(WALL_CLOCK, "timestamp", MethodTypeDesc.of(LONG, LONG));
                    }
                    code.with(element);
                }));
    }

    /// Whether a class may read the wall clock, by its name with slashes.
    static boolean concern(String className) {
        return className.startsWith("dev/parley/")
                && !className.startsWith("dev/parley/failpoints/agent/");
    }

    /// Whether a class reads the wall clock.
    static boolean concern(ClassModel model) {
        for (var entry : model.constantPool()) {
            if (entry instanceof MemberRefEntry member && isReplaced(member)) {
                return true;
            }
        }
        return false;
    }

    /// Whether calls of a method are replaced.
    static boolean isReplaced(MemberRefEntry method) {
        return REPLACEMENTS.containsKey(signature(method));
    }

    /// The change of a class that reads the wall clock.
    static ClassTransform change() {
        return ClassTransform.transformingMethodBodies((code, element) -> {
            if (element instanceof InvokeInstruction call && isReplaced(call.method())) {
                code.invokestatic(
                        WALL_CLOCK, REPLACEMENTS.get(signature(call.method())), call.typeSymbol());
            } else {
                code.with(element);
            }
        });
    }

    /// The signature of a method, such as `java/time/Instant.now()Ljava/time/Instant;`.
    static String signature(MemberRefEntry method) {
        return method.owner().asInternalName()
                + "."
                + method.name().stringValue()
                + method.type().stringValue();
    }
}
