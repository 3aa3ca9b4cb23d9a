package dev.parley.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Sends stop signals to processes.
public final class Signal {

    private Signal() {}

    /// Sends the signal without waiting for its effect; a process that has exited is ignored.
    ///
    /// @param signal which one
    /// @param process to whom
    public static void send(StopSignal signal, ProcessHandle process) {
        switch (signal) {
            case TERM -> process.destroy();
            case INT -> interrupt(process.pid());
        }
    }

    private static void interrupt(long pid) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run kill", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
