package dev.parley.local.application;

import java.nio.file.Files;
import java.nio.file.Path;

/// A jar that runs from a copy, so that the original can be rebuilt meanwhile.
final class CopiedApplication {

    private CopiedApplication() {}

    /// Copies the jar unless that was done for its present build.
    ///
    /// @param jar an executable jar with all that it needs
    /// @return the jar to start instead
    static Path of(Path jar) {
        return BuildDirectory.of(
                        jar, directory -> Files.copy(jar, directory.resolve(jar.getFileName())))
                .resolve(jar.getFileName());
    }
}
