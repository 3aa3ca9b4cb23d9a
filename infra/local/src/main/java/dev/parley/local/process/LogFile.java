package dev.parley.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A process's log, which is put aside at a start when it has grown large; one older log is kept.
final class LogFile {

    private static final long ROTATION_SIZE = 16L * 1024 * 1024;

    private LogFile() {}

    /// Makes the log's directory, and puts a large log aside.
    ///
    /// @param log that a process is about to append to
    static void rotateIfLarge(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().resolveSibling(""));
        if (Files.exists(log) && Files.size(log) > ROTATION_SIZE) {
            var old = log.resolveSibling(log.getFileName() + ".old");
            Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
