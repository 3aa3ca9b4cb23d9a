package dev.parley.local.stack;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.server.kafka.DeclaredTopics;
import dev.parley.local.server.kafka.KafkaAddress;
import dev.parley.local.server.kafka.KafkaServer;
import dev.parley.local.server.postgres.PostgresAddress;
import dev.parley.local.server.postgres.PostgresServer;
import dev.parley.local.server.redis.RedisAddress;
import dev.parley.local.server.redis.RedisServer;
import dev.parley.local.server.registry.RegistryAddress;
import dev.parley.local.server.registry.RegistryServer;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

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

    /// Starts all four in parallel and waits until they are ready.
    ///
    /// @param home the project
    /// @param directory where each keeps its data, in a directory of its own
    /// @param ports where they listen
    /// @return the running stack
    public static LocalStack start(ProjectHome home, Path directory, StackPorts ports) {
        // the common pool has one thread on a machine with two processors
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var kafka = supplyAsync(() -> startKafka(home, directory, ports), threads);
            var redis = supplyAsync(() -> startRedis(home, directory, ports), threads);
            var postgres = supplyAsync(() -> startPostgres(home, directory, ports), threads);
            var registry =
                    postgres.thenApplyAsync(
                            database -> startRegistry(home, directory, ports, database.address()),
                            threads);
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
        DeclaredTopics.read(home.topicsFile()).createMissingOn(kafka.address());
        return kafka;
    }

    private static LocalServer<RedisAddress> startRedis(
            ProjectHome home, Path directory, StackPorts ports) {
        return LocalServer.start(
                RedisServer.prepare(home, directory.resolve("redis"), ports.redis()));
    }

    private static LocalServer<PostgresAddress> startPostgres(
            ProjectHome home, Path directory, StackPorts ports) {
        return LocalServer.start(
                PostgresServer.prepare(home, directory.resolve("postgres"), ports.postgres()));
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
        return StackEnvironment.of(
                kafka.address(), registry.address(), postgres.address(), redis.address());
    }

    /// Stops all four gracefully.
    @Override
    public void close() {
        registry.close();
        kafka.close();
        redis.close();
        postgres.close();
    }
}
