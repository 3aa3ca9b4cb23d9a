package dev.parley.e2e.failure;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A process that stands still until it is let go on where it was, believing that no time has
/// passed.
///
/// @param pid its id
record FrozenProcess(long pid) implements AutoCloseable {

    /// Stops a process where it stands.
    static FrozenProcess freeze(long pid) {
        signal("-STOP", pid);
        return new FrozenProcess(pid);
    }

    /// Lets it go on; once it does, this changes nothing.
    void thaw() {
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
