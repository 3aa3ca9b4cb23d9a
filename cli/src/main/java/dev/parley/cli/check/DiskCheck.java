package dev.parley.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The check that the disk has space for data and logs.
final class DiskCheck {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long NEEDED = 1024;
    private static final long COMFORTABLE = 3 * 1024;

    private DiskCheck() {}

    static List<Finding> run(Path directory) {
        try {
            return List.of(
                    assess(directory, Files.getFileStore(directory).getUsableSpace() / MEGABYTE));
        } catch (IOException e) {
            return List.of(
                    new Finding.Warning(
                            "cannot read the free space of " + directory + ": " + e.getMessage(),
                            "make sure that at least 3 GB are free"));
        }
    }

    static Finding assess(Path directory, long megabytes) {
        var what = megabytes + " MB free in " + directory;
        if (megabytes < NEEDED) {
            return new Finding.Problem(what, "free at least 1 GB; 3 GB are recommended");
        }
        return megabytes < COMFORTABLE
                ? new Finding.Warning(what, "free some space: Kafka stops when the disk is full")
                : new Finding.Ok(what);
    }
}
