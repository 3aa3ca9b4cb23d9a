package dev.parley.cli.command;

import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.LinePrompt;
import dev.parley.cli.terminal.StatusSymbol;
import dev.parley.local.process.Directories;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// `reset`: deletes all data of a stopped system, after asking.
@Command(name = "reset", description = "Delete all data, after asking.")
final class ResetCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    ResetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (context.systemStatus() instanceof SystemStatus.Up) {
            context.terminal()
                    .printStatus(
                            StatusSymbol.ERROR, "Parley is running; stop it first: ./parley down");
            return 1;
        }
        var directory = context.workspace().directory();
        if (!yes
                && !isConfirmed("Delete every conversation and log in " + directory + "? [y/N] ")) {
            context.terminal().printStatus(StatusSymbol.INFO, "nothing was deleted");
            return 1;
        }
        Directories.delete(directory);
        context.terminal().printStatus(StatusSymbol.OK, "deleted " + directory);
        return 0;
    }

    private static boolean isConfirmed(String question) {
        var keyboard =
                LinePrompt.find()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "standard input is not a terminal; use --yes"));
        return keyboard.readLine(question)
                .filter(answer -> answer.strip().equalsIgnoreCase("y"))
                .isPresent();
    }
}
