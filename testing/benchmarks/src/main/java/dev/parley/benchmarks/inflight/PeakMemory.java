package dev.parley.benchmarks.inflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Peak resident memory of a process, as Linux accounts for it.
final class PeakMemory {

    private static final String MARK = "VmHWM:";
    private static final long KILOBYTES = 1024;

    private PeakMemory() {}

    /// Peak in megabytes; empty where the system does not provide it.
    ///
    /// @param pid of a running process
    static OptionalLong megabytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(MARK))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) / KILOBYTES)
                    .findFirst();
        } catch (IOException notLinux) {
            return OptionalLong.empty();
        }
    }
}
