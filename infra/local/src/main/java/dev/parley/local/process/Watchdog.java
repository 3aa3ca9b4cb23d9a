package dev.parley.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A small shell beside this JVM that ends its children when the JVM exits, even by kill -9.
///
/// It holds the other end of a pipe; the kernel closes the pipe when the JVM dies, and nothing else
/// does. The same on Linux and macOS, with nothing to install.
final class Watchdog {

    private static final Watchdog INSTANCE = new Watchdog();

    private final OutputStream pipe;

    private Watchdog() {
        try {
            this.pipe = start().getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the watchdog shell", e);
        }
    }

    static Watchdog instance() {
        return INSTANCE;
    }

    void started(Process process, StopSignal stop) {
        send("+ " + stop + " " + process.pid());
        var _ = process.onExit().thenRun(() -> send("- " + stop + " " + process.pid()));
    }

    private synchronized void send(String line) {
        try {
            pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException gone) {
            // the watchdog was killed: the children live on without it, and still end with close()
        }
    }

    private static Process start() throws IOException {
        return new ProcessBuilder(NewSession.wrap(List.of("/bin/sh", "-c", script())))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    private static String script() throws IOException {
        try (var script = Watchdog.class.getResourceAsStream("watchdog.sh")) {
            if (script == null) {
                throw new IllegalStateException("watchdog.sh is missing from the jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
