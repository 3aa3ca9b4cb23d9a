package dev.parley.testing.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A process suspended by `SIGSTOP`, which resumes later without noticing the time that has passed.
///
/// @param pid process id
public record FrozenProcess(long pid) implements AutoCloseable {

    /// Suspends a process.
    public static FrozenProcess freeze(long pid) {
        signal("-STOP", pid);
        return new FrozenProcess(pid);
    }

    /// Returns whether the process is suspended now.
    public boolean isFrozen() {
        try {
            var status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return status.charAt(status.lastIndexOf(')') + 2) == 'T';
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " has gone", e);
        }
    }

    /// Resumes the process; has no effect on a running one.
    public void thaw() {
        signal("-CONT", pid);
    }

    @Override
    public void close() {
        thaw();
    }

    private static void signal(String signal, long pid) {
        try {
            var code =
                    new ProcessBuilder("kill", signal, Long.toString(pid))
                            .inheritIO()
                            .start()
                            .waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        "kill " + signal + " " + pid + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run kill", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending a signal", e);
        }
    }
}
