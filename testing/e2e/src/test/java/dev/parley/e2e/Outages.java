package dev.parley.e2e;

import dev.parley.localstack.server.LocalServer;

/// What is done to running parts in one story, and how often it really struck.
final class Outages {

    private int fired;

    /// Ends a part as `kill -9` does.
    ///
    /// @throws IllegalStateException when the part did not run: then nothing was shown
    void kill(LocalServer<?> part) {
        var pid = runningPid(part);
        part.kill();
        requireGone(pid);
        fired++;
    }

    /// Ends a part in good order.
    ///
    /// @throws IllegalStateException when the part did not run: then nothing was shown
    void stop(LocalServer<?> part) {
        var pid = runningPid(part);
        part.close();
        requireGone(pid);
        fired++;
    }

    /// Stops a part where it stands, as `kill -STOP` does: it keeps its connections and its memory,
    /// and learns nothing of what happens until it is thawed.
    ///
    /// @throws IllegalStateException when the part did not run: then nothing was shown
    Frozen freeze(LocalServer<?> part) {
        var frozen = Frozen.freeze(runningPid(part));
        fired++;
        return frozen;
    }

    /// How many outages there were.
    int fired() {
        return fired;
    }

    /// Whether the part is well does not matter: one that misses a neighbour runs too.
    private static long runningPid(LocalServer<?> part) {
        var pid = part.pid();
        if (!lives(pid)) {
            throw new IllegalStateException(part.address() + " does not run: no outage");
        }
        return pid;
    }

    private static void requireGone(long pid) {
        if (lives(pid)) {
            throw new IllegalStateException("process " + pid + " lives: no outage");
        }
    }

    private static boolean lives(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
