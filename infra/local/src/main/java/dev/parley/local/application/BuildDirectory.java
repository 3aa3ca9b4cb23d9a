package dev.parley.local.application;

import dev.parley.local.process.Directories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A directory per build of a jar, so that a process that runs from it is not disturbed by the next
/// build.
///
/// A JVM opens its jars when it first needs a class, and reads them as long as it lives; one that
/// is replaced or gone is an error at some later hour.
final class BuildDirectory {

    private static final String DRAFT = "draft-";

    private BuildDirectory() {}

    /// Finds the directory of the jar's present build, and fills it unless that was done; several
    /// processes may try at once.
    ///
    /// @param jar a packaged application
    /// @param filling puts what is to be run into a directory
    static Path of(Path jar, ContentWriter filling) {
        try {
            var all = jar.resolveSibling("unpacked");
            var one =
                    all.resolve(Files.getLastModifiedTime(jar).toMillis() + "-" + Files.size(jar));
            if (!Files.exists(one)) {
                Files.createDirectories(all);
                deleteUnused(all);
                publish(one, filling);
            }
            return one;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + jar, e);
        }
    }

    private static void publish(Path target, ContentWriter filling) throws IOException {
        var draft = Files.createTempDirectory(target.resolveSibling(""), DRAFT);
        var application = Files.createDirectory(draft.resolve("application"));
        filling.writeTo(application);
        try {
            Files.move(application, target);
        } catch (FileSystemException e) {
            if (!Files.exists(target)) {
                throw e;
            }
        }
        Directories.delete(draft);
    }

    private static void deleteUnused(Path all) throws IOException {
        try (Stream<Path> old = Files.list(all)) {
            old.filter(one -> !one.getFileName().toString().startsWith(DRAFT))
                    .filter(one -> !isInUse(one))
                    .forEach(Directories::delete);
        }
    }

    private static boolean isInUse(Path directory) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .anyMatch(command -> command.contains(directory.toString()));
    }

    /// Puts what is to be run into a directory.
    @FunctionalInterface
    interface ContentWriter {
        /// Fills the directory.
        ///
        /// @throws IOException when it cannot
        void writeTo(Path directory) throws IOException;
    }
}
