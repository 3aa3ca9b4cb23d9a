package dev.parley.quickstart.command;

import dev.parley.quickstart.state.RunningSystem;
import dev.parley.quickstart.state.SystemState;
import dev.parley.quickstart.terminal.Mark;

import picocli.CommandLine.Command;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// `down`: stops everything in the right order, and what a killed run left behind.
@Command(name = "down", description = "Stop everything; its data stays.")
final class DownCommand implements Callable<Integer> {

    private static final Duration GRACE = Duration.ofSeconds(90);

    private final Desk desk;

    DownCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        switch (desk.look()) {
            case RunningSystem.Down() -> desk.terminal().marked(Mark.QUIET, "nothing runs");
            case RunningSystem.Abandoned abandoned -> Orphans.end(abandoned, desk.terminal());
            case RunningSystem.Up(var state, var supervisor) -> stop(state, supervisor);
        }
        desk.workspace().state().delete();
        return 0;
    }

    private void stop(SystemState state, ProcessHandle supervisor) {
        supervisor.destroy();
        supervisor
                .onExit()
                .completeOnTimeout(supervisor, GRACE.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (supervisor.isAlive()) {
            supervisor.destroyForcibly();
            supervisor.onExit().join();
        }
        if (desk.look() instanceof RunningSystem.Abandoned left) {
            Orphans.end(left, desk.terminal());
        }
        desk.terminal()
                .marked(
                        Mark.GOOD,
                        "stopped "
                                + state.components().size()
                                + " parts; their data stays for the next start");
    }
}
