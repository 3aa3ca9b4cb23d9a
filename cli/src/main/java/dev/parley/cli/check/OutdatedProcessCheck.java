package dev.parley.cli.check;

import dev.parley.cli.state.ComponentState;
import dev.parley.cli.state.ProcessIdentity;
import dev.parley.cli.state.SystemState;
import dev.parley.local.application.Stage;
import dev.parley.local.project.ProjectHome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The check that what runs is what was built last: a build leaves running processes as they are.
public final class OutdatedProcessCheck {

    private OutdatedProcessCheck() {}

    /// Checks the jars of all components, and `.env`.
    ///
    /// @param home the project
    /// @param state the supervisor's latest state
    public static List<Finding> all(ProjectHome home, SystemState state) {
        return Stream.concat(run(home, state).stream(), settings(home, state).stream()).toList();
    }

    private static Optional<Finding> settings(ProjectHome home, SystemState state) {
        var file = home.root().resolve(".env");
        return Files.exists(file) && time(file).isAfter(state.supervisor().startedAt())
                ? Optional.of(
                        new Finding.Warning(
                                ".env changed since the start; the services still use the old"
                                        + " settings",
                                "restart to apply: ./parley down, then ./parley up"))
                : Optional.empty();
    }

    /// Checks every component of a running system that is built here.
    ///
    /// @param home the project
    /// @param state what the supervisor wrote last
    static List<Finding> run(ProjectHome home, SystemState state) {
        var old =
                state.components().stream()
                        .filter(component -> isOlder(home, component))
                        .map(ComponentState::name)
                        .toList();
        return old.isEmpty()
                ? List.of()
                : List.of(
                        new Finding.Warning(
                                "rebuilt since they started: " + String.join(", ", old),
                                "./parley down, then ./parley up"));
    }

    private static boolean isOlder(ProjectHome home, ComponentState component) {
        var jar =
                module(component.name())
                        .map(OutdatedProcessCheck::directory)
                        .map(home::jar)
                        .filter(Files::exists);
        return Optional.ofNullable(component.process())
                .map(ProcessIdentity::startedAt)
                .filter(start -> jar.filter(file -> time(file).isAfter(start)).isPresent())
                .isPresent();
    }

    /// The module of a part; the second instance of a stage is called after it with a number.
    private static Optional<String> module(String name) {
        return Stream.concat(
                        Stream.of("simulator"), Arrays.stream(Stage.values()).map(Stage::module))
                .filter(module -> name.equals(module) || name.startsWith(module + "-"))
                .findFirst();
    }

    private static String directory(String module) {
        return module.equals("simulator") ? "simulator/server" : module;
    }

    private static Instant time(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
