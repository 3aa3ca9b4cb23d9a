package dev.parley.local.server.postgres;

import dev.parley.local.process.Directories;
import dev.parley.local.process.SetupCommand;
import dev.parley.local.process.Signal;
import dev.parley.local.process.StopSignal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A Postgres data directory: its creation, and the removal of a dead server's lock.
///
/// @param binaries the server's programs
/// @param directory holds the data, the log and the password file
record PostgresCluster(PostgresBinaries binaries, Path directory) {

    static final String USER = "parley";
    static final String PASSWORD = "parley";

    /// Creates the cluster and its databases if they are missing; an incomplete one is created
    /// again.
    void createIfMissing() {
        var done = directory.resolve("created");
        if (Files.exists(done)) {
            return;
        }
        try {
            Directories.delete(data());
            Files.createDirectories(directory);
            UnprivilegedUser.chown(directory);
            initialize();
            createDatabases();
            Files.createFile(done);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a Postgres cluster in " + directory, e);
        }
    }

    /// Stops a server of this directory that outlived its parent, and removes a stale lock.
    void clearStaleLock() {
        PostmasterLock.read(lock())
                .ifPresent(owner -> {
                    if (owner.isPostgres()) {
                        Signal.send(StopSignal.INT, owner.process());
                        owner.process().onExit().join();
                    } else {
                        PostmasterLock.remove(lock());
                    }
                });
    }

    List<String> serverCommand(int port) {
        return UnprivilegedUser.wrap(
                List.of(
                        binaries.program("postgres"),
                        "-D",
                        data().toString(),
                        "-p",
                        Integer.toString(port),
                        "-h",
                        "127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "shared_buffers=64MB",
                        "-c",
                        "max_connections=200",
                        "-c",
                        "io_method=sync"));
    }

    Path lock() {
        return data().resolve("postmaster.pid");
    }

    private void initialize() throws IOException {
        var password = Files.writeString(directory.resolve("password"), PASSWORD);
        var command =
                List.of(
                        binaries.program("initdb"),
                        "-D",
                        data().toString(),
                        "-U",
                        USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + password,
                        "--encoding=UTF8",
                        "--no-locale",
                        "--no-sync");
        runSetup("make a Postgres cluster", command, "");
    }

    private void createDatabases() {
        var command =
                List.of(
                        binaries.program("postgres"),
                        "--single",
                        "-D",
                        data().toString(),
                        "postgres");
        var statements =
                "CREATE DATABASE %s;\nCREATE DATABASE %s;\n"
                        .formatted(PostgresServer.DATABASE, PostgresServer.REGISTRY_DATABASE);
        runSetup("create databases", command, statements);
    }

    private void runSetup(String purpose, List<String> command, String input) {
        SetupCommand.run(
                purpose, UnprivilegedUser.wrap(command), input, directory.resolve("create.log"));
    }

    private Path data() {
        return directory.resolve("data");
    }
}
