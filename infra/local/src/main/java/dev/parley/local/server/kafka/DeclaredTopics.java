package dev.parley.local.server.kafka;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TopicExistsException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// The topics that the project declares, in one file.
///
/// @param topics in the order of the file
public record DeclaredTopics(List<DeclaredTopic> topics) {

    public DeclaredTopics {
        topics = List.copyOf(topics);
    }

    /// Reads the file; lines that begin with `#` and empty ones say nothing.
    ///
    /// @param file `infra/topics.tsv`
    /// @return the topics
    public static DeclaredTopics read(Path file) {
        try {
            return new DeclaredTopics(
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(DeclaredTopic::parse)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// The topics of an installation that shares its broker.
    ///
    /// @param prefix of all its names; may be empty
    public DeclaredTopics withPrefix(String prefix) {
        return new DeclaredTopics(topics.stream().map(topic -> topic.withPrefix(prefix)).toList());
    }

    /// Creates those that the broker does not have yet; what it has stays as it is.
    ///
    /// @param kafka the broker
    public void createMissingOn(KafkaAddress kafka) {
        try (var admin =
                Admin.create(
                        Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            createMissingOn(admin);
        }
    }

    /// Creates those that the broker of a client does not have yet.
    ///
    /// @param admin client that may create topics
    public void createMissingOn(Admin admin) {
        try {
            var wanted = topics.stream().map(DeclaredTopic::toNewTopic).toList();
            for (var created : admin.createTopics(wanted).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("cannot create the topics", e.getCause());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }
}
