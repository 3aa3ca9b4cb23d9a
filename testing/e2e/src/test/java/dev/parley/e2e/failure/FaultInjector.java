package dev.parley.e2e.failure;

import dev.parley.local.server.LocalServer;

/// What is done to running parts in one story, and how often it really struck.
final class FaultInjector {

    private int injected;

    /// Ends a part as `kill -9` does.
    ///
    /// @throws IllegalStateException when the part did not run: then nothing was shown
    void kill(LocalServer<?> part) {
        var pid = runningPid(part);
        part.kill();
        requireGone(pid);
        injected++;
    }

    /// Ends a part in good order.
    ///
    /// @throws IllegalStateException when the part did not run: then nothing was shown
    void stop(LocalServer<?> part) {
        var pid = runningPid(part);
        part.close();
        requireGone(pid);
        injected++;
    }

    /// Stops a part where it stands, as `kill -STOP` does: it keeps its connections and its memory,
    /// and learns nothing of what happens until it is thawed.
    ///
    /// @throws IllegalStateException when the part did not run: then nothing was shown
    FrozenProcess freeze(LocalServer<?> part) {
        var frozen = FrozenProcess.freeze(runningPid(part));
        injected++;
        return frozen;
    }

    /// How many outages there were.
    int injected() {
        return injected;
    }

    /// Whether the part is well does not matter: one that misses a neighbour runs too.
    private static long runningPid(LocalServer<?> part) {
        var pid = part.pid();
        if (!isAlive(pid)) {
            throw new IllegalStateException(part.address() + " does not run: no outage");
        }
        return pid;
    }

    private static void requireGone(long pid) {
        if (isAlive(pid)) {
            throw new IllegalStateException("process " + pid + " lives: no outage");
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
