package dev.parley.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs another program on the same terminal and returns its exit code.
///
/// The program ends with this one: it is told to stop when this process is, and waited for.
final class ChildCommand {

    private ChildCommand() {}

    static int run(Path directory, List<String> command) throws InterruptedException {
        return run(directory, command, Map.of());
    }

    /// @param environment variables that it gets besides those of this process
    static int run(Path directory, List<String> command, Map<String, String> environment)
            throws InterruptedException {
        var child = start(directory, command, environment);
        var end = new Thread(() -> end(child), "end of " + command.getFirst());
        Runtime.getRuntime().addShutdownHook(end);
        return child.waitFor();
    }

    private static Process start(
            Path directory, List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.getFirst(), e);
        }
    }

    private static void end(Process child) {
        child.destroy();
        try {
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
