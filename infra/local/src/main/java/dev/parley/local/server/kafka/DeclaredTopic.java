package dev.parley.local.server.kafka;

import org.apache.kafka.clients.admin.NewTopic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A topic as `infra/topics.tsv` declares it.
///
/// @param name without dots
/// @param partitions how many
/// @param retention how long records are kept
/// @param cleanup Kafka's cleanup policy
/// @param maxMessageBytes largest size of a batch of records
public record DeclaredTopic(
        String name, int partitions, Duration retention, String cleanup, int maxMessageBytes) {

    private static final Duration MAX_SEGMENT = Duration.ofDays(1);

    public DeclaredTopic {
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "topic " + name + " has " + partitions + " partitions");
        }
    }

    /// Reads a line of the file.
    ///
    /// @param line five columns, parted by tabs
    /// @return the topic
    public static DeclaredTopic parse(String line) {
        var columns = line.split("\t", -1);
        if (columns.length != 5) {
            throw new IllegalArgumentException(
                    "expected name, partitions, retention.ms, cleanup.policy, max.message.bytes but"
                            + " found: "
                            + line);
        }
        return new DeclaredTopic(
                columns[0],
                Integer.parseInt(columns[1]),
                Duration.ofMillis(Long.parseLong(columns[2])),
                columns[3],
                Integer.parseInt(columns[4]));
    }

    /// The topic of an installation that shares its broker.
    ///
    /// @param prefix of all its names; may be empty
    DeclaredTopic withPrefix(String prefix) {
        return new DeclaredTopic(prefix + name, partitions, retention, cleanup, maxMessageBytes);
    }

    /// The topic as a broker is asked for it; a segment is never longer than what is kept. It is
    /// not compressed, so that the largest size is that of the records which readers hold in
    /// memory.
    NewTopic toNewTopic() {
        var segment = retention.compareTo(MAX_SEGMENT) < 0 ? retention : MAX_SEGMENT;
        return new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(
                        Map.of(
                                "retention.ms", Long.toString(retention.toMillis()),
                                "segment.ms", Long.toString(segment.toMillis()),
                                "cleanup.policy", cleanup,
                                "max.message.bytes", Integer.toString(maxMessageBytes),
                                "compression.type", "uncompressed"));
    }
}
