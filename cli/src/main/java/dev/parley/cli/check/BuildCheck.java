package dev.parley.cli.check;

import dev.parley.cli.plan.ComponentSelection;
import dev.parley.local.application.Stage;
import dev.parley.local.project.ProjectHome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The check that everything to be started is built.
final class BuildCheck {

    private BuildCheck() {}

    static List<Finding> run(ProjectHome home, ComponentSelection selection) {
        var missing =
                programs(home).entrySet().stream()
                        .filter(program -> selection.includes(program.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(jar -> !Files.exists(jar))
                        .map(jar -> home.root().relativize(jar).toString())
                        .sorted()
                        .toList();
        return List.of(
                missing.isEmpty()
                        ? new Finding.Ok("everything is built")
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
