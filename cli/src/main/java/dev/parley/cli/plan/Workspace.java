package dev.parley.cli.plan;

import dev.parley.cli.state.StateFile;
import dev.parley.local.project.ProjectHome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The directory `.parley` with the data, logs and state of a system.
///
/// @param home the project
/// @param directory the directory itself
public record Workspace(ProjectHome home, Path directory) {

    /// The default directory, or another one to run a second system beside the first.
    ///
    /// @param home the project
    /// @param chosen another directory
    public static Workspace of(ProjectHome home, Optional<String> chosen) {
        return new Workspace(
                home,
                chosen.map(Path::of)
                        .map(Path::toAbsolutePath)
                        .orElse(home.root().resolve(".parley")));
    }

    /// Where a server keeps its data, and its log beside it.
    ///
    /// @param server such as `kafka`
    public Path data(String server) {
        return directory().resolve("data").resolve(server);
    }

    /// All data of all servers.
    public Path allData() {
        return directory().resolve("data");
    }

    /// The log of a component.
    ///
    /// @param component its name
    public Path log(String component) {
        var beside = data(component).resolve(component + ".log");
        return Files.exists(beside)
                ? beside
                : directory().resolve("logs").resolve(component + ".log");
    }

    /// How many instances of each stage are wanted.
    public InstanceCounts instances() {
        return new InstanceCounts(directory().resolve("instances"));
    }

    /// What a running system writes down about itself.
    public StateFile state() {
        return new StateFile(directory().resolve("state.json"));
    }
}
