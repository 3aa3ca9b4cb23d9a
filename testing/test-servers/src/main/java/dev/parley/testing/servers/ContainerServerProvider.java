package dev.parley.testing.servers;

import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.kafka.KafkaAddress;
import dev.parley.local.server.postgres.PostgresAddress;
import dev.parley.local.server.postgres.PostgresServer;
import dev.parley.local.server.redis.RedisAddress;
import dev.parley.local.server.registry.RegistryAddress;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// The servers as containers; Testcontainers' own reaper ends what is left at the end.
final class ContainerServerProvider implements ServerProvider {

    /// What Testcontainers starts first, to end the others whatever happens.
    static final String REAPER_IMAGE = "testcontainers/ryuk:0.14.0";

    private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String REDIS_IMAGE = "redis:8";
    private static final String REGISTRY_IMAGE = "apicurio/apicurio-registry:3.3.3";

    /// Those of the servers.
    static final List<String> IMAGES =
            List.of(REDIS_IMAGE, POSTGRES_IMAGE, KAFKA_IMAGE, REGISTRY_IMAGE);

    private static final String POSTGRES_ALIAS = "postgres";
    private static final int REDIS_PORT = 6379;
    private static final int REGISTRY_PORT = 8080;

    private final Network network = Network.newNetwork();

    @Override
    @SuppressWarnings("resource") // ended by Testcontainers at the end of the JVM
    public KafkaAddress startKafka() {
        var kafka = new KafkaContainer(KAFKA_IMAGE);
        settings()
                .forEach((name, value) ->
                        kafka.withEnv(environmentName((String) name), (String) value));
        kafka.start();
        return new KafkaAddress(kafka.getBootstrapServers());
    }

    @Override
    @SuppressWarnings("resource") // as above
    public PostgresAddress startPostgres() {
        var postgres =
                new PostgreSQLContainer(POSTGRES_IMAGE)
                        .withDatabaseName(PostgresServer.DATABASE)
                        .withUsername("parley")
                        .withPassword("parley")
                        .withNetwork(network)
                        .withNetworkAliases(POSTGRES_ALIAS);
        postgres.start();
        var address = new PostgresAddress(postgres.getJdbcUrl(), "parley", "parley");
        TestDatabases.create(address, PostgresServer.REGISTRY_DATABASE);
        return address;
    }

    @Override
    @SuppressWarnings("resource") // as above
    public RedisAddress startRedis() {
        var redis = new GenericContainer<>(REDIS_IMAGE).withExposedPorts(REDIS_PORT);
        redis.start();
        return new RedisAddress(
                "redis://" + redis.getHost() + ":" + redis.getMappedPort(REDIS_PORT));
    }

    @Override
    @SuppressWarnings("resource") // as above
    public RegistryAddress startRegistry(PostgresAddress postgres) {
        var url =
                "jdbc:postgresql://" + POSTGRES_ALIAS + ":5432/" + PostgresServer.REGISTRY_DATABASE;
        var registry =
                new GenericContainer<>(REGISTRY_IMAGE)
                        .withNetwork(network)
                        .withExposedPorts(REGISTRY_PORT)
                        .withEnv("APICURIO_STORAGE_KIND", "sql")
                        .withEnv("APICURIO_STORAGE_SQL_KIND", "postgresql")
                        .withEnv("APICURIO_DATASOURCE_URL", url)
                        .withEnv("APICURIO_DATASOURCE_USERNAME", postgres.user())
                        .withEnv("APICURIO_DATASOURCE_PASSWORD", postgres.password())
                        .waitingFor(
                                Wait.forHttp("/apis/registry/v3/system/info")
                                        .forPort(REGISTRY_PORT));
        registry.start();
        return new RegistryAddress(
                "http://%s:%d/apis/registry/v3"
                        .formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT)));
    }

    @Override
    public void close() {
        network.close();
    }

    private static String environmentName(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static Properties settings() {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(ProjectHome.find().kafkaProperties())) {
            settings.load(reader);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the broker's settings", e);
        }
    }
}
