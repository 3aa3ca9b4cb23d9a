package dev.parley.cli.command;

import dev.parley.cli.plan.Workspace;
import dev.parley.cli.settings.CliSettings;
import dev.parley.cli.settings.EnvFile;
import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.Terminal;
import dev.parley.local.project.ProjectHome;

/// The context of every command: terminal, workspace and settings.
///
/// @param terminal where it prints
/// @param workspace the directory of the system's data and logs
/// @param envFile the parsed `.env`
/// @param settings that file and the environment together
public record CommandContext(
        Terminal terminal, Workspace workspace, EnvFile envFile, CliSettings settings) {

    /// The context of this process: the project around it, its environment, its standard output.
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

    /// Detects whether the system runs.
    SystemStatus systemStatus() {
        return SystemStatus.detect(workspace.state());
    }
}
