package dev.parley.support.kafka;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

import java.time.Duration;

/// A topic with its name, event type and retention.
///
/// @param name with dashes, never dots: a dotted name doubles every client lag metric (KAFKA-19753)
/// @param type the one event type of the topic
/// @param retention retention time of a record
public record Topic<T extends SpecificRecord>(String name, Class<T> type, Duration retention) {

    /// Number of partitions of every topic: another number moves keys between partitions.
    public static final int PARTITIONS = 12;

    /// Retention time of dead letters.
    public static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

    /// The current schema of the topic's events.
    public Schema schema() {
        return SpecificData.get().getSchema(type);
    }

    /// The name of the topic that takes this one's dead letters.
    public String deadLetterTopic() {
        return name + "-dlt";
    }
}
