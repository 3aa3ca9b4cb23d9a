package dev.parley.testing.soak.fault.server;

import dev.parley.testing.probe.Eventually;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.SoakSystem;
import dev.parley.testing.soak.system.SoakSystem.ServerName;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;

/// Postgres stopped in its mode `immediate`: every session breaks off, and its next start recovers
/// from the log.
///
/// @param system the system under test
public record CrashPostgres(SoakSystem system) implements SoakFault {

    private static final Duration RESTART = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "postgres-immediate-restart";
    }

    @Override
    public String fire(Random random) {
        var postgres = system.server(ServerName.POSTGRES);
        postgres.awaitReady(RESTART);
        var pid = postgres.pid();
        quit(pid);
        Eventually.await("postgres has ended")
                .atMost(RESTART)
                .until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
        postgres.awaitReady(RESTART);
        return "process " + pid;
    }

    private static void quit(long pid) {
        try {
            var _ = new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run kill", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending a signal", e);
        }
    }
}
