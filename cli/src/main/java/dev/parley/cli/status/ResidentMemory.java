package dev.parley.cli.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The memory that a process holds, as `ps` says it.
final class ResidentMemory {

    private ResidentMemory() {}

    /// The resident memory of a process in megabytes, or 0 when it cannot be seen.
    static long megabytes(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var kilobytes =
                    new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                            .strip();
            return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) / 1024;
        } catch (IOException | NumberFormatException unseen) {
            return 0;
        }
    }
}
