package dev.parley.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A started child process, which ends with this JVM at the latest.
public final class RunningProcess implements AutoCloseable {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration CHILDREN_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final ProcessSpec spec;
    private final Process process;

    private RunningProcess(ProcessSpec launch, Process process) {
        this.spec = launch;
        this.process = process;
    }

    /// Starts a process and returns at once.
    ///
    /// @param launch what to start
    /// @return the process, not ready yet
    public static RunningProcess start(ProcessSpec launch) {
        try {
            Files.createDirectories(launch.directory());
            LogFile.rotateIfLarge(launch.log());
            var builder =
                    new ProcessBuilder(NewSession.wrap(launch.command()))
                            .directory(launch.directory().toFile())
                            .redirectInput(new File("/dev/null"))
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(launch.log().toFile()));
            builder.environment().putAll(launch.environment());
            builder.environment().values().removeIf(String::isEmpty);
            var process = builder.start();
            Watchdog.instance().started(process, launch.stop());
            return new RunningProcess(launch, process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + launch.name(), e);
        }
    }

    /// What was started.
    public ProcessSpec spec() {
        return spec;
    }

    /// The operating system's id of the process.
    public long pid() {
        return process.pid();
    }

    /// Whether the process still runs.
    public boolean isAlive() {
        return process.isAlive();
    }

    /// Whether the process runs and is ready.
    public boolean isReady() {
        return isAlive() && spec.readiness().isReady(pid());
    }

    /// Completes with the exit code when the process ends, for whatever reason.
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /// Waits until the process is ready.
    ///
    /// @param atMost how long
    /// @return this process
    /// @throws NotReadyException when the process ended, or took longer
    public RunningProcess awaitReady(Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!isReady()) {
            if (!isAlive()) {
                throw NotReadyException.exited(spec, process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw NotReadyException.timedOut(spec, atMost, startedAt());
            }
            pause();
        }
        return this;
    }

    /// Kills the process, as `kill -9` does, and waits until it has exited.
    ///
    /// Its children are not killed, but they are waited for, up to a timeout: those of Postgres
    /// notice its end a moment later, and until then their shared memory keeps a new server from
    /// starting.
    public void kill() {
        var children = process.descendants().toList();
        process.destroyForcibly();
        process.onExit().join();
        var deadline = System.nanoTime() + CHILDREN_TIMEOUT.toNanos();
        while (children.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
            pause();
        }
    }

    /// Stops the process gracefully, or by force after a timeout.
    @Override
    public void close() {
        if (!isAlive()) {
            return;
        }
        Signal.send(spec.stop(), process.toHandle());
        try {
            if (process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    private Instant startedAt() {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_INTERVAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", e);
        }
    }
}
