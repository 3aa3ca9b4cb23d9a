package dev.parley.testing.soak.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A small file system in memory at a directory, which can be filled up.
public final class LimitedDisk implements AutoCloseable {

    private static final int CHUNK = 1 << 20;

    private final Path directory;
    private final Optional<String> refusal;

    private LimitedDisk(Path directory, Optional<String> refusal) {
        this.directory = directory;
        this.refusal = refusal;
    }

    /// Mounts one of a size; where that is not allowed, the directory stays an ordinary one, and
    /// the disk says why.
    static LimitedDisk mount(Path directory, int megabytes) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + directory, e);
        }
        return new LimitedDisk(
                directory,
                run(
                        List.of(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "size=" + megabytes + "m",
                                "tmpfs",
                                directory.toString())));
    }

    /// Why it is not limited, if it is not.
    public Optional<String> refusal() {
        return refusal;
    }

    /// Fills it up to the last byte.
    ///
    /// @throws IllegalStateException when it is not limited
    public void fill() {
        refusal.ifPresent(reason -> {
            throw new IllegalStateException("no disk of its own: " + reason);
        });
        var chunk = new byte[CHUNK];
        try (var file = Files.newOutputStream(ballast())) {
            while (true) {
                file.write(chunk);
            }
        } catch (IOException full) {
            // that is the aim
        }
    }

    /// Number of free bytes.
    public long freeBytes() {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the free space of " + directory, e);
        }
    }

    /// Frees what it was filled with.
    public void free() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the ballast in " + directory, e);
        }
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    private static Optional<String> run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(output.strip());
        } catch (IOException e) {
            return Optional.of("cannot run " + command.getFirst() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.getFirst(), e);
        }
    }

    @Override
    public void close() {
        if (refusal.isEmpty()) {
            var _ = run(List.of("umount", "--lazy", directory.toString()));
        }
    }
}
