package dev.parley.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Runs another program on the same terminal and returns its exit code.
final class ChildCommand {

    private ChildCommand() {}

    static int run(Path directory, List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.getFirst(), e);
        }
    }
}
