package dev.parley.local.server.registry;

import dev.parley.local.process.HttpReadiness;
import dev.parley.local.process.JavaProgram;
import dev.parley.local.process.ProcessSpec;
import dev.parley.local.process.StopSignal;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.PreparedServer;
import dev.parley.local.server.postgres.PostgresAddress;
import dev.parley.local.server.postgres.PostgresServer;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// A real Apicurio Registry on loopback that keeps its schemas in Postgres.
public final class RegistryServer {

    private static final String[] FLAGS = {"-Xmx128m", "--sun-misc-unsafe-memory-access=allow"};

    private RegistryServer() {}

    /// Prepares the registry, which needs a running Postgres.
    ///
    /// @param home the project, which holds the unpacked registry
    /// @param directory where the log is kept
    /// @param port for clients
    /// @param managementPort for its health
    /// @param postgres the server with the registry's database
    /// @return the registry, ready to be started
    public static PreparedServer<RegistryAddress> prepare(
            ProjectHome home,
            Path directory,
            int port,
            int managementPort,
            PostgresAddress postgres) {
        var launch =
                new ProcessSpec(
                        "registry",
                        JavaProgram.jar(home.registryJar(), FLAGS).command(),
                        environment(
                                port,
                                managementPort,
                                postgres.database(PostgresServer.REGISTRY_DATABASE)),
                        directory.toAbsolutePath(),
                        directory.toAbsolutePath().resolve("registry.log"),
                        new HttpReadiness(
                                URI.create("http://127.0.0.1:" + managementPort + "/health/ready")),
                        StopSignal.TERM);
        return new PreparedServer<>(launch, address(port));
    }

    /// How a registry on this port is reached.
    ///
    /// @param port on loopback
    public static RegistryAddress address(int port) {
        return new RegistryAddress("http://127.0.0.1:" + port + "/apis/registry/v3");
    }

    private static Map<String, String> environment(
            int port, int managementPort, PostgresAddress database) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                // its own format garbles the date
                Map.entry(
                        "QUARKUS_LOG_CONSOLE_FORMAT",
                        "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p [%t] %c{2.} : %s%e%n"),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort)),
                Map.entry("APICURIO_STORAGE_KIND", "sql"),
                Map.entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
                Map.entry("APICURIO_DATASOURCE_URL", database.url()),
                Map.entry("APICURIO_DATASOURCE_USERNAME", database.user()),
                Map.entry("APICURIO_DATASOURCE_PASSWORD", database.password()),
                // 20 connections at rest by default, and none tried before its use: a restarted
                // Postgres would cost as many failed requests
                Map.entry("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "8"),
                Map.entry("QUARKUS_DATASOURCE_POSTGRESQL_JDBC_VALIDATE_ON_BORROW", "true"));
    }
}
