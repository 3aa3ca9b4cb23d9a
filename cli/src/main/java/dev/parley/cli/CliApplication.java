package dev.parley.cli;

import dev.parley.cli.command.CommandContext;
import dev.parley.cli.command.ParleyCommand;

/// The entry point of `./parley`.
public final class CliApplication {

    private CliApplication() {}

    /// Runs one word of `./parley`.
    ///
    /// @param args the word and what belongs to it
    public static void main(String[] args) {
        System.exit(ParleyCommand.run(CommandContext.fromEnvironment(), args));
    }
}
