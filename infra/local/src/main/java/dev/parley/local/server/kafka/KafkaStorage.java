package dev.parley.local.server.kafka;

import dev.parley.local.process.JavaProgram;
import dev.parley.local.process.SetupCommand;
import dev.parley.local.project.ProjectHome;

import org.apache.kafka.common.Uuid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A broker's files: its settings and a formatted log directory.
///
/// @param home the project
/// @param directory the broker's own directory
record KafkaStorage(ProjectHome home, Path directory) {

    /// The settings of a broker without authentication.
    static String plainListeners(int port, int controllerPort) {
        return """
        listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=BROKER://127.0.0.1:%1$d
        listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=BROKER
        """
                .formatted(port, controllerPort);
    }

    /// The settings of a broker with a second listener behind a proxy.
    static String proxiedListeners(
            int port, int controllerPort, int proxiedPort, int advertisedPort) {
        return """
        listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d,PROXIED://127.0.0.1:%3$d
        advertised.listeners=BROKER://127.0.0.1:%1$d,PROXIED://127.0.0.1:%4$d
        listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT,PROXIED:PLAINTEXT
        inter.broker.listener.name=BROKER
        """
                .formatted(port, controllerPort, proxiedPort, advertisedPort);
    }

    /// Writes the common settings and what is true for this broker alone.
    ///
    /// The controller is named statically and not by `format --standalone`: that would write its
    /// port into the data, and a start on other ports would wait for a quorum for ever.
    Path writeSettings(int controllerPort, String listeners) {
        var own =
                """

                # what is true for this broker alone
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%2$s
                """
                        .formatted(controllerPort, data());
        try {
            Files.createDirectories(directory);
            var settings = directory.resolve("server.properties");
            return Files.writeString(
                    settings, Files.readString(home.kafkaProperties()) + own + listeners);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the settings of kafka", e);
        }
    }

    /// Formats the log directory unless it is formatted.
    void formatIfNeeded(Path settings) {
        if (Files.exists(data().resolve("meta.properties"))) {
            return;
        }
        var format =
                JavaProgram.mainClass(home.kafkaClassPath(), "kafka.tools.StorageTool", "-Xmx64m")
                        .withArguments(
                                "format",
                                "--cluster-id",
                                Uuid.randomUuid().toString(),
                                "--config",
                                settings.toString());
        SetupCommand.run(
                "format kafka's storage", format.command(), "", directory.resolve("format.log"));
    }

    private Path data() {
        return directory.resolve("data");
    }
}
