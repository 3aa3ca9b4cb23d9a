package dev.parley.testing.servers;

import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.kafka.DeclaredTopics;
import dev.parley.local.server.kafka.KafkaAddress;
import dev.parley.local.server.postgres.PostgresAddress;
import dev.parley.local.server.redis.RedisAddress;
import dev.parley.local.server.registry.RegistryAddress;
import dev.parley.local.stack.StackEnvironment;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The servers that a test asks for, each started at the first question and shared by all tests of
/// the JVM.
///
/// Containers where a Docker engine can start them, child processes elsewhere, or as
/// `PARLEY_TEST_SERVERS` says (`containers`, `embedded`); a test cannot tell. The broker has the
/// declared topics; the database is empty until a service migrates it.
public final class TestServers {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServers() {}

    /// The broker, with the declared topics.
    public static KafkaAddress kafka() {
        return Kafka.ADDRESS;
    }

    /// The server's database `parley`, which all tests of the JVM share.
    public static PostgresAddress postgres() {
        return Postgres.ADDRESS;
    }

    /// An empty database that nobody else has.
    public static PostgresAddress freshDatabase() {
        return TestDatabases.create(postgres(), "test_" + DATABASES.incrementAndGet());
    }

    /// The cache, which all tests of the JVM share.
    public static RedisAddress redis() {
        return Redis.ADDRESS;
    }

    /// The schema registry.
    public static RegistryAddress registry() {
        return Registry.ADDRESS;
    }

    /// The settings by which a service finds all four, as environment variables; starts all four in
    /// parallel.
    public static Map<String, String> environment() {
        // threads of the platform: a class that initializes would block a virtual one's carrier
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var kafka = CompletableFuture.supplyAsync(TestServers::kafka, threads);
            var redis = CompletableFuture.supplyAsync(TestServers::redis, threads);
            var registry = registry();
            return StackEnvironment.of(kafka.join(), registry, postgres(), redis.join());
        }
    }

    private static final class Servers {
        static final ServerProvider CHOSEN = choose();

        private static ServerProvider choose() {
            var kind = ServerKind.choose(System.getenv(ServerKind.VARIABLE), DockerEngine::find);
            var servers =
                    switch (kind) {
                        case CONTAINERS -> new ContainerServerProvider();
                        case EMBEDDED -> new ProcessServerProvider();
                    };
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(servers::close, "end of the test stack"));
            return servers;
        }
    }

    private static final class Kafka {
        static final KafkaAddress ADDRESS = start();

        private static KafkaAddress start() {
            var kafka = Servers.CHOSEN.startKafka();
            DeclaredTopics.read(ProjectHome.find().topicsFile()).createMissingOn(kafka);
            return kafka;
        }
    }

    private static final class Postgres {
        static final PostgresAddress ADDRESS = Servers.CHOSEN.startPostgres();
    }

    private static final class Redis {
        static final RedisAddress ADDRESS = Servers.CHOSEN.startRedis();
    }

    private static final class Registry {
        static final RegistryAddress ADDRESS = Servers.CHOSEN.startRegistry(postgres());
    }
}
