package dev.parley.cli.command;

import dev.parley.cli.terminal.StatusSymbol;
import dev.parley.cli.terminal.Terminal;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says a failed command's reason in plain words; the stack trace only where `PARLEY_DEBUG` asks
/// for it.
///
/// @param terminal where
record ExecutionErrorHandler(Terminal terminal) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        terminal.printStatus(
                StatusSymbol.ERROR,
                failure.getMessage() == null ? failure.toString() : failure.getMessage());
        if (System.getenv("PARLEY_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
