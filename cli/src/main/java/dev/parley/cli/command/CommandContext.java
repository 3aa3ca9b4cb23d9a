package dev.parley.cli.command;

import dev.parley.cli.plan.Workspace;
import dev.parley.cli.settings.CliSettings;
import dev.parley.cli.settings.EnvFile;
import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.Terminal;
import dev.parley.local.project.ProjectHome;

/// What every command has at hand: the terminal, the workspace, the person's settings.
///
/// @param terminal where it prints
/// @param workspace where the system keeps what is its own
/// @param envFile the person's `.env`
/// @param settings that file and the environment together
public record CommandContext(
        Terminal terminal, Workspace workspace, EnvFile envFile, CliSettings settings) {

    /// The desk of this process: the project around it, its environment, its standard output.
    public static CommandContext fromEnvironment() {
        var home = ProjectHome.find();
        var file = EnvFile.read(home.root().resolve(".env"));
        var environment = System.getenv();
        var settings = new CliSettings(file, environment);
        return new CommandContext(
                Terminal.standard(environment),
                Workspace.of(home, settings.get("PARLEY_DIRECTORY")),
                file,
                settings);
    }

    /// Looks whether the system runs.
    SystemStatus systemStatus() {
        return SystemStatus.detect(workspace.state());
    }
}
