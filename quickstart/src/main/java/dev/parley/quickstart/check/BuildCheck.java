package dev.parley.quickstart.check;

import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The check that everything to be started is built.
final class BuildCheck {

    private BuildCheck() {}

    static List<Finding> look(ProjectHome home, boolean partial) {
        var missing =
                Stream.concat(
                                Stream.of(home.registryJar(), home.jar("simulator")),
                                Arrays.stream(Stage.values())
                                        .map(stage -> home.jar(stage.module())))
                        .filter(jar -> !Files.exists(jar))
                        .map(jar -> home.root().relativize(jar))
                        .map(Path::toString)
                        .toList();
        if (missing.isEmpty()) {
            return List.of(new Finding.Fine("everything is built"));
        }
        var what = "not built: " + String.join(", ", missing);
        return List.of(
                partial
                        ? new Finding.Warning(
                                what, "PARLEY_PARTIAL is set: the rest starts without it")
                        : new Finding.Problem(what, "mvn -DskipTests package"));
    }
}
