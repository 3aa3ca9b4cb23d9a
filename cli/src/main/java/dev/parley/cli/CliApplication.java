package dev.parley.cli;

import dev.parley.cli.command.CommandContext;
import dev.parley.cli.command.ParleyCommand;

/// The entry point of `./parley`.
final class CliApplication {

    private CliApplication() {}

    /// Runs one command line.
    ///
    /// @param args the arguments
    public static void main(String[] args) {
        System.exit(ParleyCommand.run(CommandContext.fromEnvironment(), args));
    }
}
