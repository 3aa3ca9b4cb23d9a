package dev.parley.local.server.kafka;

import dev.parley.local.process.JavaProgram;
import dev.parley.local.process.ProcessSpec;
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
        var storage = new KafkaStorage(home, directory.toAbsolutePath());
        var settings = storage.writeSettings(port, controllerPort);
        storage.formatIfNeeded(settings);
        var launch =
                new ProcessSpec(
                        "kafka",
                        JavaProgram.mainClass(home.kafkaClassPath(), "kafka.Kafka", FLAGS)
                                .withArguments(settings.toString())
                                .command(),
                        Map.of(),
                        storage.directory(),
                        storage.directory().resolve("kafka.log"),
                        new TcpReadiness(port, API_VERSIONS, new byte[] {0, 0}),
                        StopSignal.TERM);
        return new PreparedServer<>(launch, address(port));
    }

    /// How a broker on this port is reached.
    ///
    /// @param port on loopback
    public static KafkaAddress address(int port) {
        return new KafkaAddress("127.0.0.1:" + port);
    }
}
