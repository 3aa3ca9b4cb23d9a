package dev.parley.testing.servers;

import org.testcontainers.DockerClientFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The Docker engine of this machine, if it has one.
final class DockerEngine {

    private DockerEngine() {}

    /// Whether an engine answers; Testcontainers is asked only where there is a trace of one, for
    /// it looks long and loudly.
    static boolean answers() {
        return hasTrace() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean hasTrace() {
        var home = Path.of(System.getProperty("user.home"));
        return System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                home.resolve(".docker/run/docker.sock"),
                                home.resolve(".docker/desktop/docker.sock"),
                                home.resolve(".testcontainers.properties"))
                        .anyMatch(Files::exists);
    }
}
