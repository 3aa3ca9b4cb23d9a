package dev.parley.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The programs that this machine has on its `PATH`.
public final class Programs {

    private static final String FALLBACK_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

    private Programs() {}

    /// Finds a program by its name.
    ///
    /// @param name such as `setsid`
    /// @return its file, or nothing
    public static Optional<Path> find(String name) {
        var path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + FALLBACK_PATH;
        return Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
