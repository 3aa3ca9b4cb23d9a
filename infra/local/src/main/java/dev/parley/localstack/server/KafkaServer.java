package dev.parley.localstack.server;

import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.process.ConversationReadiness;
import dev.parley.localstack.process.JavaProgram;
import dev.parley.localstack.process.Launch;
import dev.parley.localstack.process.StopSignal;

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
    public static Prepared<KafkaAddress> prepare(
            ProjectHome home, Path directory, int port, int controllerPort) {
        var storage = new KafkaStorage(home, directory.toAbsolutePath());
        var settings = storage.write(port, controllerPort);
        storage.formatOnce(settings);
        var launch =
                new Launch(
                        "kafka",
                        JavaProgram.main(home.kafkaClassPath(), "kafka.Kafka", FLAGS)
                                .with(settings.toString())
                                .command(),
                        Map.of(),
                        storage.directory(),
                        storage.directory().resolve("kafka.log"),
                        new ConversationReadiness(port, API_VERSIONS, new byte[] {0, 0}),
                        StopSignal.TERM);
        return new Prepared<>(launch, address(port));
    }

    /// How a broker on this port is reached.
    ///
    /// @param port on loopback
    public static KafkaAddress address(int port) {
        return new KafkaAddress("127.0.0.1:" + port);
    }
}
