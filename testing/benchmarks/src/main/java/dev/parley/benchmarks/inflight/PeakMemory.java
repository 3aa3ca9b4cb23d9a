package dev.parley.benchmarks.inflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// The most memory that a process ever held, as Linux keeps count of it.
final class PeakMemory {

    private static final String MARK = "VmHWM:";
    private static final long KILOBYTES = 1024;

    private PeakMemory() {}

    /// The peak of the resident memory in megabytes; nothing where the system does not tell.
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
