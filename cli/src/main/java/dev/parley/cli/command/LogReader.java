package dev.parley.cli.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The end of a log file, and what is added to it later.
final class LogReader {

    private static final int MAX_BYTES = 512 * 1024;

    private final String name;
    private final Path file;
    private long position;

    LogReader(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    /// Ignores the lines that the log has now.
    void skipToEnd() {
        position = file.toFile().length();
    }

    String name() {
        return name;
    }

    /// The last lines at this moment.
    List<String> lastLines(int lines) {
        position = Math.max(0, file.toFile().length() - MAX_BYTES);
        var all = newLines();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /// The complete lines that were added since the last call; a truncated file is read from its
    /// beginning.
    List<String> newLines() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            if (log.length() < position) {
                position = 0;
            }
            log.seek(position);
            var bytes = new byte[(int) Math.min(MAX_BYTES, log.length() - position)];
            log.readFully(bytes);
            var whole = end(bytes);
            position += whole;
            return new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static int end(byte[] bytes) {
        for (int index = bytes.length; index > 0; index--) {
            if (bytes[index - 1] == '\n') {
                return index;
            }
        }
        return 0;
    }
}
