package dev.parley.quickstart.check;

import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.stage.Stage;
import dev.parley.quickstart.plan.Choice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The check that everything to be started is built.
final class BuildCheck {

    private BuildCheck() {}

    static List<Finding> look(ProjectHome home, Choice choice) {
        var missing =
                programs(home).entrySet().stream()
                        .filter(program -> choice.has(program.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(jar -> !Files.exists(jar))
                        .map(jar -> home.root().relativize(jar).toString())
                        .sorted()
                        .toList();
        return List.of(
                missing.isEmpty()
                        ? new Finding.Fine("everything is built")
                        : new Finding.Problem(
                                "not built: " + String.join(", ", missing),
                                "mvn -DskipTests package"));
    }

    private static Map<String, Path> programs(ProjectHome home) {
        var programs = new HashMap<String, Path>();
        programs.put("registry", home.registryJar());
        programs.put("simulator", home.jar("simulator/server"));
        for (var stage : Stage.values()) {
            programs.put(stage.module(), home.jar(stage.module()));
        }
        return programs;
    }
}
