package dev.parley.local.server.kafka;

import dev.parley.local.process.JavaProgram;
import dev.parley.local.process.ProcessSpec;
import dev.parley.local.process.Readiness;
import dev.parley.local.process.StopSignal;
import dev.parley.local.process.TcpReadiness;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.PreparedServer;

import java.nio.file.Path;
import java.util.Map;

/// A real broker and its controller in one process, on loopback.
public final class KafkaServer {

    private static final String[] FLAGS = {"-Xms64m", "-Xmx256m"};

    /// An ApiVersions request of version 0: the one question a broker answers as soon as it serves,
    /// and to anyone.
    private static final byte[] API_VERSIONS = {
        0, 0, 0, 10, 0, 18, 0, 0, 'p', 'a', 'r', 'l', -1, -1
    };

    private KafkaServer() {}

    /// Writes the broker's settings and formats its storage if that was never done.
    ///
    /// @param home the project, which holds the broker's class path
    /// @param directory where data and log are kept
    /// @param port for clients
    /// @param controllerPort for the broker's own controller
    /// @return the broker, ready to be started
    public static PreparedServer<KafkaAddress> prepare(
            ProjectHome home, Path directory, int port, int controllerPort) {
        return prepare(
                new KafkaStorage(home, directory.toAbsolutePath()),
                controllerPort,
                KafkaStorage.plainListeners(port, controllerPort),
                new TcpReadiness(port, API_VERSIONS, new byte[] {0, 0}),
                address(port));
    }

    /// A broker like [#prepare], with a second listener whose clients are told to connect to
    /// another port on loopback, where a proxy stands.
    ///
    /// @param proxiedPort where the second listener takes connections
    /// @param advertisedPort the proxy's port
    public static PreparedServer<KafkaAddress> prepareProxied(
            ProjectHome home,
            Path directory,
            int port,
            int controllerPort,
            int proxiedPort,
            int advertisedPort) {
        return prepare(
                new KafkaStorage(home, directory.toAbsolutePath()),
                controllerPort,
                KafkaStorage.proxiedListeners(port, controllerPort, proxiedPort, advertisedPort),
                new TcpReadiness(port, API_VERSIONS, new byte[] {0, 0}),
                address(port));
    }

    /// A broker like [#prepare], without any listener that takes unencrypted or unauthenticated
    /// connections.
    ///
    /// @param scramPort for clients with a password, which the address names
    /// @param mutualTlsPort for clients with a certificate
    public static PreparedServer<KafkaAddress> prepareSecured(
            ProjectHome home,
            Path directory,
            int scramPort,
            int mutualTlsPort,
            int controllerPort,
            KafkaSecurity security) {
        return prepare(
                new KafkaStorage(home, directory.toAbsolutePath()),
                controllerPort,
                security.settings(scramPort, mutualTlsPort, controllerPort),
                new TcpReadiness(security.sockets(), scramPort, API_VERSIONS, new byte[] {0, 0}),
                address(scramPort));
    }

    private static PreparedServer<KafkaAddress> prepare(
            KafkaStorage storage,
            int controllerPort,
            String listeners,
            Readiness readiness,
            KafkaAddress address) {
        var settings = storage.writeSettings(controllerPort, listeners);
        storage.formatIfNeeded(settings);
        var launch =
                new ProcessSpec(
                        "kafka",
                        JavaProgram.mainClass(storage.home().kafkaClassPath(), "kafka.Kafka", FLAGS)
                                .withArguments(settings.toString())
                                .command(),
                        Map.of(),
                        storage.directory(),
                        storage.directory().resolve("kafka.log"),
                        readiness,
                        StopSignal.TERM);
        return new PreparedServer<>(launch, address);
    }

    /// How a broker on this port is reached.
    ///
    /// @param port on loopback
    public static KafkaAddress address(int port) {
        return new KafkaAddress("127.0.0.1:" + port);
    }
}
