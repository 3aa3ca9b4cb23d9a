package dev.parley.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A short program that must finish before a server can start.
public final class SetupCommand {

    private SetupCommand() {}

    /// Runs the program and fails with its output when it fails.
    ///
    /// @param purpose for the message of a failure
    /// @param command the program and its arguments
    /// @param input what it reads
    /// @param log where its output goes, and in whose directory it runs
    public static void run(String purpose, List<String> command, String input, Path log) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(log.resolveSibling("").toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            try (var writer = process.outputWriter()) {
                writer.write(input);
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "cannot " + purpose + ":\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot " + purpose, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + purpose, e);
        }
    }
}
