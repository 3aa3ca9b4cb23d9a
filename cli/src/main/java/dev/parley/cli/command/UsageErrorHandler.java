package dev.parley.cli.command;

import dev.parley.cli.terminal.StatusSymbol;
import dev.parley.cli.terminal.Terminal;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Reports a command line that was not understood, in one line and a hint; the exit code is 2.
///
/// It suggests no command that deletes data.
///
/// @param terminal where
record UsageErrorHandler(Terminal terminal) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        terminal.printStatus(
                StatusSymbol.ERROR,
                failure.getMessage() == null ? failure.toString() : failure.getMessage());
        if (failure instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .filter(suggestion -> !suggestion.contains("reset"))
                    .findFirst()
                    .ifPresent(suggestion ->
                            terminal.printLine("    did you mean " + suggestion + "?"));
        }
        var name = failure.getCommandLine().getCommandSpec().qualifiedName();
        terminal.printLine("    see: " + name + " --help");
        return CommandLine.ExitCode.USAGE;
    }
}
