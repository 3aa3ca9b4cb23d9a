package dev.parley.cli.command;

import dev.parley.cli.state.SystemState;
import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.StatusSymbol;

import picocli.CommandLine.Command;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// `down`: stops everything in order, and the processes that a killed run left.
@Command(name = "down", description = "Stop everything; its data stays.")
final class DownCommand implements Callable<Integer> {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(90);

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
            case SystemStatus.Up(var state, var supervisor) -> stop(state, supervisor);
        }
        desk.workspace().state().delete();
        return 0;
    }

    private void stop(SystemState state, ProcessHandle supervisor) {
        supervisor.destroy();
        supervisor
                .onExit()
                .completeOnTimeout(supervisor, STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (supervisor.isAlive()) {
            supervisor.destroyForcibly();
            supervisor.onExit().join();
        }
        if (desk.systemStatus() instanceof SystemStatus.Orphaned left) {
            OrphanCleanup.terminate(left, desk.terminal());
        }
        desk.terminal()
                .printStatus(
                        StatusSymbol.OK,
                        "stopped "
                                + state.components().size()
                                + " components; their data stays for the next start");
    }
}
