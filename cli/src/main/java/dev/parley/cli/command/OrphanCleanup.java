package dev.parley.cli.command;

import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.StatusSymbol;
import dev.parley.cli.terminal.Terminal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Terminates the processes that a killed supervisor left running.
final class OrphanCleanup {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

    private OrphanCleanup() {}

    static void terminate(SystemStatus.Orphaned abandoned, Terminal terminal) {
        var orphans = abandoned.orphans();
        terminal.printStatus(
                StatusSymbol.WARNING,
                "an earlier run was killed; ending its " + orphans.size() + " processes");
        orphans.forEach(ProcessHandle::destroy);
        CompletableFuture.allOf(
                        orphans.stream()
                                .map(ProcessHandle::onExit)
                                .toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
        orphans.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
