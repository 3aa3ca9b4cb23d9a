package dev.parley.cli.command;

import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.StatusSymbol;

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

/// `down`: stops everything in order, and the processes that a killed run left.
@Command(name = "down", description = "Stop everything; its data stays.")
final class DownCommand implements Callable<Integer> {

    private final CommandContext desk;

    DownCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        switch (desk.systemStatus()) {
            case SystemStatus.Down() ->
                    desk.terminal().printStatus(StatusSymbol.INFO, "Parley is not running");
            case SystemStatus.Orphaned abandoned ->
                    OrphanCleanup.terminate(abandoned, desk.terminal());
            case SystemStatus.Up(var state, var supervisor) ->
                    new SystemStop(desk).run(state, supervisor);
        }
        desk.workspace().state().delete();
        return 0;
    }
}
