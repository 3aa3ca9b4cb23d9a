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

    /// How many outages there were.
    int fired() {
        return fired;
    }

    private static long runningPid(LocalServer<?> part) {
        if (!part.isReady()) {
            throw new IllegalStateException(part.address() + " does not run: no outage");
        }
        return part.pid();
    }

    private static void requireGone(long pid) {
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            throw new IllegalStateException("process " + pid + " lives: no outage");
        }
    }
}
