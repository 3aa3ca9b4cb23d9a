package dev.parley.cli.command;

import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.StatusSymbol;

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

/// `down`: stops everything in order, and the processes that a killed run left.
@Command(name = "down", description = "Stop everything; its data stays.")
final class DownCommand implements Callable<Integer> {

    private final CommandContext context;

    DownCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        switch (context.systemStatus()) {
            case SystemStatus.Down() ->
                    context.terminal().printStatus(StatusSymbol.INFO, "Parley is not running");
            case SystemStatus.Orphaned abandoned ->
                    OrphanCleanup.terminate(abandoned, context.terminal());
            case SystemStatus.Up(var state, var supervisor) ->
                    new SystemStop(context).run(state, supervisor);
        }
        context.workspace().state().delete();
        return 0;
    }
}
