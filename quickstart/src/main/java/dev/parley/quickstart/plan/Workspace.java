package dev.parley.quickstart.plan;

import dev.parley.localstack.ProjectHome;
import dev.parley.quickstart.state.StateFile;

import java.nio.file.Files;
import java.nio.file.Path;

/// The directory `.parley`, where a running system keeps everything that is its own.
///
/// @param home the project
public record Workspace(ProjectHome home) {

    /// The directory itself.
    public Path directory() {
        return home.root().resolve(".parley");
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

    /// What a running system writes down about itself.
    public StateFile state() {
        return new StateFile(directory().resolve("state.json"));
    }

    /// The file of a person's settings.
    public Path settings() {
        return home.root().resolve(".env");
    }
}
