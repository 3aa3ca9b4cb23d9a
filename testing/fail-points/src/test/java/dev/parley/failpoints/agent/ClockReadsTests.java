package dev.parley.failpoints.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.local.application.Stage;
import dev.parley.local.application.UnpackedApplication;
import dev.parley.local.project.ProjectHome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The reads of the wall clock in the services: one that the agent does not know would stay right
/// while the others are shifted.
class ClockReadsTests {

    private static final Pattern READ =
            Pattern.compile(
                    "java/lang/System\\.currentTimeMillis\\(.*"
                            + "|java/util/Date\\.<init>\\(\\)V"
                            + "|java/time/(InstantSource|Clock)\\.(system|tick).*"
                            + "|java/time/\\w+\\.now\\((?!Ljava/time/(Clock|InstantSource);).*");

    @ParameterizedTest
    @EnumSource
    void everyReadOfTheWallClockCanBeShifted(Stage stage) throws IOException {
        var home = UnpackedApplication.of(ProjectHome.find().jar(stage.module()));
        var unknown = new ArrayList<String>();
        for (var jar : jars(home)) {
            unknown.addAll(unknownReads(jar));
        }

        assertThat(unknown).isEmpty();
    }

    private static List<Path> jars(Path application) throws IOException {
        try (Stream<Path> libraries = Files.list(application.resolveSibling("lib"))) {
            return Stream.concat(Stream.of(application), libraries).toList();
        }
    }

    private static List<String> unknownReads(Path path) throws IOException {
        var unknown = new ArrayList<String>();
        try (var jar = new JarFile(path.toFile())) {
            for (var entry : jar.stream().filter(ClockReadsTests::isOfProject).toList()) {
                var name = entry.getName().replace(".class", "");
                for (var constant :
                        ClassFile.of()
                                .parse(jar.getInputStream(entry).readAllBytes())
                                .constantPool()) {
                    if (isUnknownRead(constant)) {
                        unknown.add(name + ": " + constant);
                    }
                }
            }
        }
        return unknown;
    }

    private static boolean isOfProject(JarEntry entry) {
        return entry.getName().startsWith("dev/parley/") && entry.getName().endsWith(".class");
    }

    /// Whether a constant is a call that the agent does not replace, or a method reference, none of
    /// which it replaces.
    private static boolean isUnknownRead(PoolEntry constant) {
        return switch (constant) {
            case MethodHandleEntry reference ->
                    READ.matcher(ClockEdits.signature(reference.reference())).matches();
            case MemberRefEntry call ->
                    READ.matcher(ClockEdits.signature(call)).matches()
                            && !ClockEdits.isReplaced(call);
            default -> false;
        };
    }
}
