package dev.parley.local.server.postgres;

import dev.parley.local.process.Directories;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/// Postgres's own programs for this platform, unpacked once.
///
/// @param root holds `bin`, `lib` and `share`
record PostgresBinaries(Path root) {

    /// Unpacks the archive unless it is unpacked; several processes may try at once.
    ///
    /// @param cache where unpacked binaries are kept
    static PostgresBinaries unpack(Path cache) {
        try {
            var root = cache.resolve("postgres-" + checksum());
            if (!Files.exists(root)) {
                Files.createDirectories(cache);
                var draft = Files.createTempDirectory(cache, "draft-");
                extract(draft);
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
                publish(draft, root);
            }
            return new PostgresBinaries(root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack Postgres", e);
        }
    }

    /// A program of the server.
    ///
    /// @param name such as `initdb`
    String program(String name) {
        return root.resolve("bin").resolve(name).toString();
    }

    private static void publish(Path draft, Path root) throws IOException {
        try {
            Files.move(draft, root);
        } catch (FileAlreadyExistsException another) {
            Directories.delete(draft);
        } catch (FileSystemException e) {
            if (!Files.exists(root)) {
                throw e;
            }
            Directories.delete(draft);
        }
    }

    private static void extract(Path target) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
            for (var entry = archive.getNextEntry();
                    entry != null;
                    entry = archive.getNextEntry()) {
                write(entry, archive, target.resolve(entry.getName()).normalize(), target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path file, Path target)
            throws IOException {
        if (!file.startsWith(target)) {
            throw new IOException("the archive points outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, false)) {
                throw new IOException("cannot make executable: " + file);
            }
        }
    }

    private static String checksum() throws IOException {
        try (var archive = new CheckedInputStream(archive(), new CRC32())) {
            archive.transferTo(OutputStream.nullOutputStream());
            return Long.toHexString(archive.getChecksum().getValue());
        }
    }

    private static InputStream archive() throws IOException {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = name.contains("mac") ? "Darwin" : "Linux";
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, System.getProperty("os.arch"));
    }
}
