package dev.parley.cli.command;

import dev.parley.cli.settings.Spelling;
import dev.parley.cli.terminal.StatusSymbol;
import dev.parley.cli.terminal.Terminal;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.Optional;

/// Reports a command line that was not understood, in one line and a hint; the exit code is 2.
///
/// It suggests no command that deletes data.
///
/// @param terminal where
record UsageErrorHandler(Terminal terminal) implements IParameterExceptionHandler {

    /// Words that differ in more letters are not the same command misspelt.
    private static final int MAX_DISTANCE = 2;

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        terminal.printStatus(
                StatusSymbol.ERROR,
                failure.getMessage() == null ? failure.toString() : failure.getMessage());
        if (failure instanceof UnmatchedArgumentException unmatched) {
            closest(unmatched)
                    .ifPresent(command -> terminal.printLine("    did you mean " + command + "?"));
        }
        var name = failure.getCommandLine().getCommandSpec().qualifiedName();
        terminal.printLine("    see: " + name + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static Optional<String> closest(UnmatchedArgumentException unmatched) {
        var commands =
                unmatched.getCommandLine().getSubcommands().keySet().stream()
                        .filter(command -> !command.equals("reset"))
                        .toList();
        return Spelling.closest(unmatched.getUnmatched().getFirst(), commands, MAX_DISTANCE);
    }
}
