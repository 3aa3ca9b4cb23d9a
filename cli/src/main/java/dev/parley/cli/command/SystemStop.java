package dev.parley.cli.command;

import dev.parley.cli.state.SystemState;
import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.StatusSymbol;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The stop of a running system: its supervisor ends the components in order.
///
/// @param context workspace and terminal of the command
record SystemStop(CommandContext context) {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(90);

    /// Stops everything, and ends what is left afterwards.
    void run(SystemState state, ProcessHandle supervisor) {
        supervisor.destroy();
        supervisor
                .onExit()
                .completeOnTimeout(supervisor, STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (supervisor.isAlive()) {
            supervisor.destroyForcibly();
            supervisor.onExit().join();
        }
        if (context.systemStatus() instanceof SystemStatus.Orphaned left) {
            OrphanCleanup.terminate(left, context.terminal());
        }
        context.terminal()
                .printStatus(
                        StatusSymbol.OK,
                        "stopped "
                                + state.components().size()
                                + " components; their data stays for the next start");
    }
}
