package dev.parley.testing.servers;

import dev.parley.local.process.Directories;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.server.PreparedServer;
import dev.parley.local.server.kafka.KafkaAddress;
import dev.parley.local.server.kafka.KafkaServer;
import dev.parley.local.server.postgres.PostgresAddress;
import dev.parley.local.server.postgres.PostgresServer;
import dev.parley.local.server.redis.RedisAddress;
import dev.parley.local.server.redis.RedisServer;
import dev.parley.local.server.registry.RegistryAddress;
import dev.parley.local.server.registry.RegistryServer;
import dev.parley.local.stack.StackPorts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/// The servers as child processes, on data that is deleted at the end.
///
/// Kafka and the registry are killed at the end: their orderly stop takes seconds and would only
/// write data that is deleted then.
final class ProcessServerProvider implements ServerProvider {

    private final ProjectHome home = ProjectHome.find();
    private final StackPorts ports = StackPorts.free();
    private final Path directory = temporaryDirectory();
    private final Deque<Runnable> stops = new ConcurrentLinkedDeque<>();

    @Override
    public KafkaAddress startKafka() {
        return start(
                KafkaServer.prepare(
                        home, directory.resolve("kafka"), ports.kafka(), ports.kafkaController()),
                LocalServer::kill);
    }

    @Override
    public PostgresAddress startPostgres() {
        return start(
                PostgresServer.prepare(home, directory.resolve("postgres"), ports.postgres()),
                LocalServer::close);
    }

    @Override
    public RedisAddress startRedis() {
        return start(
                RedisServer.prepare(home, directory.resolve("redis"), ports.redis()),
                LocalServer::close);
    }

    @Override
    public RegistryAddress startRegistry(PostgresAddress postgres) {
        return start(
                RegistryServer.prepare(
                        home,
                        directory.resolve("registry"),
                        ports.registry(),
                        ports.registryManagement(),
                        postgres),
                LocalServer::kill);
    }

    @Override
    public void close() {
        stops.forEach(Runnable::run);
        Directories.delete(directory);
    }

    private <A> A start(PreparedServer<A> prepared, Consumer<LocalServer<A>> stop) {
        var server = LocalServer.start(prepared);
        stops.push(() -> stop.accept(server));
        return server.address();
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("parley-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
