package dev.parley.quickstart.command;

import dev.parley.quickstart.state.RunningSystem;
import dev.parley.quickstart.terminal.Mark;
import dev.parley.quickstart.terminal.Terminal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Ends the children that a killed supervisor left behind.
final class Orphans {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private Orphans() {}

    static void end(RunningSystem.Abandoned abandoned, Terminal terminal) {
        var orphans = abandoned.orphans();
        terminal.marked(
                Mark.WARNING,
                "an earlier run was killed; ending " + orphans.size() + " processes it left");
        orphans.forEach(ProcessHandle::destroy);
        CompletableFuture.allOf(
                        orphans.stream()
                                .map(ProcessHandle::onExit)
                                .toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, GRACE.toSeconds(), TimeUnit.SECONDS)
                .join();
        orphans.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
