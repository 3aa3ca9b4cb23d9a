package dev.parley.cli.check;

import dev.parley.local.application.Stage;
import dev.parley.local.project.ProjectHome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The check that no source is newer than the stages' jars.
final class StaleBuildCheck {

    /// The modules that every stage may stand on; a change in one concerns them all.
    private static final List<String> SHARED =
            List.of(
                    "schemas",
                    "libs/kafka-support",
                    "libs/service-support",
                    "libs/ingress-support",
                    "libs/egress-support",
                    "discord-client/core",
                    "discord-client/redis");

    private StaleBuildCheck() {}

    static List<Finding> run(ProjectHome home) {
        var shared =
                SHARED.stream()
                        .flatMap(module -> newestSource(home, module).stream())
                        .max(FileTime::compareTo);
        var old =
                Arrays.stream(Stage.values())
                        .map(Stage::module)
                        .filter(module -> isOlder(home, module, shared))
                        .toList();
        return old.isEmpty()
                ? List.of()
                : List.of(
                        new Finding.Warning(
                                "sources changed since the last build of " + String.join(", ", old),
                                "mvn -DskipTests package"));
    }

    private static boolean isOlder(ProjectHome home, String module, Optional<FileTime> shared) {
        var jar = home.jar(module);
        return Files.exists(jar)
                && Stream.concat(newestSource(home, module).stream(), shared.stream())
                        .anyMatch(source -> source.compareTo(time(jar)) > 0);
    }

    private static Optional<FileTime> newestSource(ProjectHome home, String module) {
        var sources = home.root().resolve(module).resolve("src/main");
        if (!Files.isDirectory(sources)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(Files::isRegularFile)
                    .map(StaleBuildCheck::time)
                    .max(FileTime::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + sources, e);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
