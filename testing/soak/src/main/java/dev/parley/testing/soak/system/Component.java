package dev.parley.testing.soak.system;

import dev.parley.local.server.LocalServer;
import dev.parley.testing.probe.Eventually;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// A server or service of the system, which the supervisor starts again when its process has ended.
public final class Component {

    private final String name;
    private final LocalServer<?> server;
    private final ReentrantLock restarting = new ReentrantLock();
    private volatile boolean held;

    Component(String name, LocalServer<?> server) {
        this.name = name;
        this.server = server;
    }

    /// Its name, which is also that of its log.
    public String name() {
        return name;
    }

    /// The id of its present process.
    public long pid() {
        return server.pid();
    }

    /// Whether its process runs.
    public boolean isAlive() {
        return ProcessHandle.of(pid()).filter(ProcessHandle::isAlive).isPresent();
    }

    /// Whether it can take work.
    public boolean isReady() {
        return isAlive() && server.isReady();
    }

    /// Keeps the supervisor from starting it, until it is released.
    public void hold() {
        held = true;
    }

    /// Lets the supervisor start it again.
    public void release() {
        held = false;
    }

    /// Ends its process as `kill -9` does.
    ///
    /// @return the id of the process that has gone
    /// @throws IllegalStateException when it was not running, or still is
    public long kill() {
        if (!isAlive()) {
            throw new IllegalStateException(name + " is not running");
        }
        var pid = pid();
        server.kill();
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            throw new IllegalStateException(name + " still runs as process " + pid);
        }
        return pid;
    }

    /// Waits until it is ready.
    ///
    /// @throws org.awaitility.core.ConditionTimeoutException when the time is over first
    public void awaitReady(Duration atMost) {
        Eventually.await(name + " is ready").atMost(atMost).until(this::isReady);
    }

    /// Whether the supervisor has to start it.
    boolean isMissing() {
        return !held && !restarting.isLocked() && !isAlive();
    }

    /// Starts it again and waits until it is ready; does nothing when another thread does.
    void restart() {
        if (!restarting.tryLock()) {
            return;
        }
        try {
            server.restart();
        } finally {
            restarting.unlock();
        }
    }

    void close() {
        held = true;
        server.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
