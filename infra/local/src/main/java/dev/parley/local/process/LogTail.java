package dev.parley.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The end of a log, however large the log is.
final class LogTail {

    private static final int MAX_BYTES = 256 * 1024;

    private LogTail() {}

    /// Reads the lines at the end; the first one may be cut.
    ///
    /// @param log the file
    /// @throws IOException when the file does not exist
    static List<String> lines(Path log) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(MAX_BYTES, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
