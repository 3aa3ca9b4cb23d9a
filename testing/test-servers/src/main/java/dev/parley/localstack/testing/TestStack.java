package dev.parley.localstack.testing;

import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.server.DeclaredTopics;
import dev.parley.localstack.server.KafkaAddress;
import dev.parley.localstack.server.PostgresAddress;
import dev.parley.localstack.server.RedisAddress;
import dev.parley.localstack.server.RegistryAddress;
import dev.parley.localstack.server.Surroundings;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The servers that a test asks for, each started at the first question and shared by all tests of
/// the JVM.
///
/// Containers where a Docker engine answers, child processes where none does; a test cannot tell.
/// The broker has the declared topics; the database is empty until a service migrates it.
public final class TestStack {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestStack() {}

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

    /// The settings by which a service finds all four, as environment variables; starts all four.
    public static Map<String, String> environment() {
        return Surroundings.of(kafka(), registry(), postgres(), redis());
    }

    private static final class Servers {
        static final TestServers CHOSEN = choose();

        private static TestServers choose() {
            var servers = DockerEngine.answers() ? new ContainerServers() : new EmbeddedServers();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(servers::close, "end of the test stack"));
            return servers;
        }
    }

    private static final class Kafka {
        static final KafkaAddress ADDRESS = start();

        private static KafkaAddress start() {
            var kafka = Servers.CHOSEN.startKafka();
            DeclaredTopics.read(ProjectHome.find().topics()).createOn(kafka);
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
