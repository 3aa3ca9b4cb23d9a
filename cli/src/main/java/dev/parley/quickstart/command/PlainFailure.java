package dev.parley.quickstart.command;

import dev.parley.quickstart.terminal.Mark;
import dev.parley.quickstart.terminal.Terminal;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says a failed command's reason in plain words; the stack trace only where `PARLEY_DEBUG` asks
/// for it.
///
/// @param terminal where
record PlainFailure(Terminal terminal) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        terminal.marked(
                Mark.BAD, failure.getMessage() == null ? failure.toString() : failure.getMessage());
        if (System.getenv("PARLEY_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
