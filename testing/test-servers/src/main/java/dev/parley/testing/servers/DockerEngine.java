package dev.parley.testing.servers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The Docker engine of this machine, as far as tests can use it.
sealed interface DockerEngine {

    /// The longest time that one image may take.
    Duration PULL_TIMEOUT = Duration.ofMinutes(3);

    /// An engine that answers and has every image.
    record Usable() implements DockerEngine {}

    /// No trace of an engine.
    record Absent() implements DockerEngine {}

    /// An engine that does not answer, or lacks an image and cannot get it.
    ///
    /// @param reason for people
    record Unusable(String reason) implements DockerEngine {}

    /// Looks for an engine and for each image once. Testcontainers itself is asked only where there
    /// is a trace of an engine, and its reaper is not started: it looks long, loudly and again in
    /// every JVM.
    static DockerEngine find() {
        return hasTrace() ? ask() : new Absent();
    }

    private static DockerEngine ask() {
        try {
            var client =
                    DockerClientProviderStrategy.getClientForConfig(
                            DockerClientFactory.instance().getTransportConfig());
            for (var image : images()) {
                require(client, image);
            }
            return new Usable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unusable("interrupted");
        } catch (RuntimeException e) {
            return new Unusable(String.valueOf(e.getMessage()).strip());
        }
    }

    private static void require(DockerClient client, String image) throws InterruptedException {
        try {
            client.inspectImageCmd(image).exec();
        } catch (NotFoundException missing) {
            var name = image.substring(0, image.lastIndexOf(':'));
            var tag = image.substring(name.length() + 1);
            client.pullImageCmd(name)
                    .withTag(tag)
                    .start()
                    .awaitCompletion(PULL_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            client.inspectImageCmd(image).exec();
        }
    }

    private static List<String> images() {
        var images = new ArrayList<String>();
        if (!Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            images.add(ContainerServerProvider.REAPER_IMAGE);
        }
        images.addAll(ContainerServerProvider.IMAGES);
        return images;
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
