package dev.parley.quickstart.command;

import dev.parley.localstack.ProjectHome;
import dev.parley.quickstart.plan.Workspace;
import dev.parley.quickstart.settings.EnvFile;
import dev.parley.quickstart.settings.QuickstartSettings;
import dev.parley.quickstart.state.RunningSystem;
import dev.parley.quickstart.terminal.Terminal;

/// What every command has at hand: the terminal, the workspace, the person's settings.
///
/// @param terminal where it prints
/// @param workspace where the system keeps what is its own
/// @param file the person's `.env`
/// @param settings that file and the environment together
public record Desk(
        Terminal terminal, Workspace workspace, EnvFile file, QuickstartSettings settings) {

    /// The desk of this process: the project around it, its environment, its standard output.
    public static Desk standard() {
        var home = ProjectHome.find();
        var file = EnvFile.read(home.root().resolve(".env"));
        var environment = System.getenv();
        var settings = new QuickstartSettings(file, environment);
        return new Desk(
                Terminal.standard(environment),
                Workspace.of(home, settings.get("PARLEY_DIRECTORY")),
                file,
                settings);
    }

    /// Looks whether the system runs.
    RunningSystem look() {
        return RunningSystem.look(workspace.state());
    }
}
