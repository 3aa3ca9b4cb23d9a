package dev.parley.localstack;

import dev.parley.localstack.server.DeclaredTopics;
import dev.parley.localstack.server.KafkaAddress;
import dev.parley.localstack.server.KafkaServer;
import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.server.PostgresAddress;
import dev.parley.localstack.server.PostgresServer;
import dev.parley.localstack.server.RedisAddress;
import dev.parley.localstack.server.RedisServer;
import dev.parley.localstack.server.RegistryAddress;
import dev.parley.localstack.server.RegistryServer;
import dev.parley.localstack.server.Surroundings;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// All four servers, running, with the declared topics on the broker.
///
/// @param kafka the broker
/// @param postgres the database server
/// @param redis the cache
/// @param registry the schema registry
public record LocalStack(
        LocalServer<KafkaAddress> kafka,
        LocalServer<PostgresAddress> postgres,
        LocalServer<RedisAddress> redis,
        LocalServer<RegistryAddress> registry)
        implements AutoCloseable {

    /// Starts all four, side by side, and waits until they serve.
    ///
    /// @param home the project
    /// @param directory where each keeps its data, in a directory of its own
    /// @param ports where they listen
    /// @return the running stack
    public static LocalStack start(ProjectHome home, Path directory, StackPorts ports) {
        var kafka = CompletableFuture.supplyAsync(() -> startKafka(home, directory, ports));
        var redis =
                CompletableFuture.supplyAsync(() ->
                        LocalServer.start(
                                RedisServer.prepare(
                                        home, directory.resolve("redis"), ports.redis())));
        var postgres =
                CompletableFuture.supplyAsync(() ->
                        LocalServer.start(
                                PostgresServer.prepare(
                                        home, directory.resolve("postgres"), ports.postgres())));
        var registry =
                postgres.thenApplyAsync(
                        database -> startRegistry(home, directory, ports, database.address()));
        try {
            return new LocalStack(kafka.join(), postgres.join(), redis.join(), registry.join());
        } catch (CompletionException e) {
            throw new IllegalStateException("the local stack did not start", e.getCause());
        }
    }

    private static LocalServer<KafkaAddress> startKafka(
            ProjectHome home, Path directory, StackPorts ports) {
        var kafka =
                LocalServer.start(
                        KafkaServer.prepare(
                                home,
                                directory.resolve("kafka"),
                                ports.kafka(),
                                ports.kafkaController()));
        DeclaredTopics.read(home.topics()).createOn(kafka.address());
        return kafka;
    }

    private static LocalServer<RegistryAddress> startRegistry(
            ProjectHome home, Path directory, StackPorts ports, PostgresAddress postgres) {
        return LocalServer.start(
                RegistryServer.prepare(
                        home,
                        directory.resolve("registry"),
                        ports.registry(),
                        ports.registryManagement(),
                        postgres));
    }

    /// The settings by which a service finds the four, as environment variables.
    public Map<String, String> environment() {
        return Surroundings.of(
                kafka.address(), registry.address(), postgres.address(), redis.address());
    }

    /// Ends all four in good order.
    @Override
    public void close() {
        registry.close();
        kafka.close();
        redis.close();
        postgres.close();
    }
}
