package dev.parley.local.server.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file `postmaster.pid`, by which a Postgres server claims its directory and says how it is.
final class PostmasterLock {

    private static final int STATUS_LINE = 7;

    private PostmasterLock() {}

    /// The process that claims a directory.
    ///
    /// @param process alive, though perhaps another program that got a dead server's number
    record Owner(ProcessHandle process) {

        boolean isPostgres() {
            return process.info()
                    .command()
                    .map(command -> command.endsWith("postgres"))
                    .orElse(false);
        }
    }

    /// The living process that the file names; a file that names a dead one is left to Postgres.
    static Optional<Owner> read(Path lock) {
        return lines(lock).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.trim())))
                .map(Owner::new);
    }

    /// Whether the server with this process id says that it accepts sessions.
    static boolean isReady(Path lock, long pid) {
        var lines = lines(lock);
        return lines.size() > STATUS_LINE
                && lines.getFirst().trim().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).trim().equals("ready");
    }

    static void remove(Path lock) {
        try {
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + lock, e);
        }
    }

    private static List<String> lines(Path lock) {
        try {
            return Files.exists(lock) ? Files.readAllLines(lock) : List.of();
        } catch (IOException beingWritten) {
            return List.of();
        }
    }
}
