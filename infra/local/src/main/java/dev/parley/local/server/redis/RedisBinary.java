package dev.parley.local.server.redis;

import dev.parley.local.process.Directories;

import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The Redis server's program for this platform, unpacked once.
final class RedisBinary {

    private RedisBinary() {}

    /// Unpacks the program unless it is unpacked; several processes may try at once.
    ///
    /// @param cache where unpacked binaries are kept
    static Path unpack(Path cache) {
        var name =
                ExecutableProvider.newProvidedVersionsMap()
                        .get(OsArchitecture.detectOSandArchitecture());
        if (name == null) {
            throw new IllegalStateException("no Redis for this platform");
        }
        try {
            var program = cache.resolve(Path.of(name).getFileName());
            if (!Files.exists(program)) {
                Files.createDirectories(cache);
                var draft = Files.createTempDirectory(cache, "draft-");
                var unpacked = ExecutableProvider.newJarResourceProvider(draft.toFile()).get();
                // written by another process: a child that this one forks meanwhile inherits no
                // descriptor open for writing, which would make the start fail with "text file
                // busy"
                var copy = draft.resolve("copy");
                copy(unpacked.toPath(), copy);
                Files.move(copy, program, StandardCopyOption.ATOMIC_MOVE);
                Directories.delete(draft);
            }
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack Redis", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        var copying =
                new ProcessBuilder("cp", "-p", from.toString(), to.toString()).inheritIO().start();
        try {
            if (copying.waitFor() != 0) {
                throw new IOException("cp ended with " + copying.exitValue() + " for " + from);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while copying " + from, e);
        }
    }
}
