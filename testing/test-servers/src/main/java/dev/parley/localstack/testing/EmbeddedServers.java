package dev.parley.localstack.testing;

import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.StackPorts;
import dev.parley.localstack.process.Directories;
import dev.parley.localstack.server.KafkaAddress;
import dev.parley.localstack.server.KafkaServer;
import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.server.PostgresAddress;
import dev.parley.localstack.server.PostgresServer;
import dev.parley.localstack.server.Prepared;
import dev.parley.localstack.server.RedisAddress;
import dev.parley.localstack.server.RedisServer;
import dev.parley.localstack.server.RegistryAddress;
import dev.parley.localstack.server.RegistryServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/// The servers as child processes, on data that is deleted at the end.
final class EmbeddedServers implements TestServers {

    private final ProjectHome home = ProjectHome.find();
    private final StackPorts ports = StackPorts.free();
    private final Path directory = temporaryDirectory();
    private final Deque<LocalServer<?>> started = new ArrayDeque<>();

    @Override
    public KafkaAddress startKafka() {
        return start(
                KafkaServer.prepare(
                        home, directory.resolve("kafka"), ports.kafka(), ports.kafkaController()));
    }

    @Override
    public PostgresAddress startPostgres() {
        return start(PostgresServer.prepare(home, directory.resolve("postgres"), ports.postgres()));
    }

    @Override
    public RedisAddress startRedis() {
        return start(RedisServer.prepare(home, directory.resolve("redis"), ports.redis()));
    }

    @Override
    public RegistryAddress startRegistry(PostgresAddress postgres) {
        return start(
                RegistryServer.prepare(
                        home,
                        directory.resolve("registry"),
                        ports.registry(),
                        ports.registryManagement(),
                        postgres));
    }

    @Override
    public void close() {
        started.forEach(LocalServer::close);
        Directories.delete(directory);
    }

    private <A> A start(Prepared<A> prepared) {
        var server = LocalServer.start(prepared);
        started.push(server);
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
