package dev.parley.e2e.failure;

import dev.parley.local.server.LocalServer;
import dev.parley.testing.probe.FrozenProcess;

/// Injects faults into running components and counts them.
final class FaultInjector {

    private int injected;

    /// Kills a component with `kill -9`.
    ///
    /// @throws IllegalStateException if the component was not running, so that no fault was
    ///   injected
    void kill(LocalServer<?> part) {
        var pid = runningPid(part);
        part.kill();
        requireGone(pid);
        injected++;
    }

    /// Stops a component in order.
    ///
    /// @throws IllegalStateException if the component was not running, so that no fault was
    ///   injected
    void stop(LocalServer<?> part) {
        var pid = runningPid(part);
        part.close();
        requireGone(pid);
        injected++;
    }

    /// Freezes a component with `kill -STOP`: it keeps connections and memory and notices nothing
    /// until it is thawed.
    ///
    /// @throws IllegalStateException if the component was not running, so that no fault was
    ///   injected
    FrozenProcess freeze(LocalServer<?> part) {
        var frozen = FrozenProcess.freeze(runningPid(part));
        injected++;
        return frozen;
    }

    /// Number of injected faults.
    int injected() {
        return injected;
    }

    /// Process id of a running component; it may be unhealthy, for example while a dependency is
    /// down.
    private static long runningPid(LocalServer<?> part) {
        var pid = part.pid();
        if (!isAlive(pid)) {
            throw new IllegalStateException(part.address() + " is not running, no fault injected");
        }
        return pid;
    }

    private static void requireGone(long pid) {
        if (isAlive(pid)) {
            throw new IllegalStateException(
                    "process " + pid + " is still running, no fault injected");
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
