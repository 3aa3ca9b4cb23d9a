package dev.parley.quickstart.command;

import dev.parley.localstack.process.Directories;
import dev.parley.quickstart.state.RunningSystem;
import dev.parley.quickstart.terminal.Keyboard;
import dev.parley.quickstart.terminal.Mark;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// `reset`: deletes all data of a stopped system, after asking.
@Command(name = "reset", description = "Delete all data, after asking.")
final class ResetCommand implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    ResetCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (desk.look() instanceof RunningSystem.Up) {
            desk.terminal().marked(Mark.BAD, "it runs; stop it first: ./parley down");
            return 1;
        }
        var directory = desk.workspace().directory();
        if (!yes
                && !isConfirmed("Delete every conversation and log in " + directory + "? [y/N] ")) {
            desk.terminal().marked(Mark.QUIET, "nothing was deleted");
            return 1;
        }
        Directories.delete(directory);
        desk.terminal().marked(Mark.GOOD, "deleted " + directory);
        return 0;
    }

    private static boolean isConfirmed(String question) {
        var keyboard =
                Keyboard.find()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "nobody to ask here; without asking: ./parley reset"
                                                + " --yes"));
        return keyboard.ask(question)
                .filter(answer -> answer.strip().equalsIgnoreCase("y"))
                .isPresent();
    }
}
