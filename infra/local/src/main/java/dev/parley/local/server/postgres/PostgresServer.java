package dev.parley.local.server.postgres;

import dev.parley.local.process.ProcessSpec;
import dev.parley.local.process.StopSignal;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.PreparedServer;

import java.nio.file.Path;
import java.util.Map;

/// A real Postgres on loopback.
public final class PostgresServer {

    /// The database of the services.
    public static final String DATABASE = "parley";

    /// The database of the registry.
    public static final String REGISTRY_DATABASE = "registry";

    private PostgresServer() {}

    /// Unpacks the binaries and makes the cluster with its two databases if that was never done.
    ///
    /// @param home the project, which keeps the unpacked binaries
    /// @param directory where data and log are kept
    /// @param port for clients
    /// @return the server, ready to be started
    public static PreparedServer<PostgresAddress> prepare(
            ProjectHome home, Path directory, int port) {
        var cluster =
                new PostgresCluster(
                        PostgresBinaries.unpack(home.unpackedBinaries()),
                        directory.toAbsolutePath());
        cluster.createIfMissing();
        cluster.clearStaleLock();
        var launch =
                new ProcessSpec(
                        "postgres",
                        cluster.serverCommand(port),
                        Map.of(),
                        cluster.directory(),
                        cluster.directory().resolve("postgres.log"),
                        new PostmasterReadiness(cluster.lock()),
                        StopSignal.INT);
        return new PreparedServer<>(launch, address(port));
    }

    /// How a server on this port is reached.
    ///
    /// @param port on loopback
    public static PostgresAddress address(int port) {
        return new PostgresAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
                PostgresCluster.USER,
                PostgresCluster.PASSWORD);
    }
}
