package dev.parley.local.server;

import dev.parley.local.process.ProcessSpec;
import dev.parley.local.process.RunningProcess;

import java.time.Duration;

/// A server on loopback that can be killed and started again at the same address.
///
/// @param <A> how it is reached
public final class LocalServer<A> implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    private final ProcessSpec spec;
    private final A address;
    private volatile RunningProcess process;

    private LocalServer(ProcessSpec launch, A address) {
        this.spec = launch;
        this.address = address;
        this.process = RunningProcess.start(launch).awaitReady(START_TIMEOUT);
    }

    /// Starts a server and waits until it is ready.
    ///
    /// @param prepared what to start, and where it will be reached
    /// @return the running server
    public static <A> LocalServer<A> start(PreparedServer<A> prepared) {
        return new LocalServer<>(prepared.spec(), prepared.address());
    }

    /// How the server is reached.
    public A address() {
        return address;
    }

    /// Whether it is ready now.
    public boolean isReady() {
        return process.isReady();
    }

    /// The id of its present process.
    public long pid() {
        return process.pid();
    }

    /// Ends it as `kill -9` does.
    public void kill() {
        process.kill();
    }

    /// Restarts it at the same address on the same data, and waits until it is ready; a process
    /// that does not become ready in time stays, until the next restart.
    public void restart() {
        process.close();
        process = RunningProcess.start(spec);
        process.awaitReady(START_TIMEOUT);
    }

    /// Stops it gracefully.
    @Override
    public void close() {
        process.close();
    }
}
