package dev.parley.support.kafka;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

import java.time.Duration;

/// A topic that knows its name, what it carries and how long it keeps it.
///
/// @param name with dashes, never dots: a dotted name doubles every client lag metric (KAFKA-19753)
/// @param type the one event type of the topic
/// @param retention how long a record is kept
public record Topic<T extends SpecificRecord>(String name, Class<T> type, Duration retention) {

    /// How long dead letters are kept.
    public static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

    /// The schema of what the topic carries, as of today.
    public Schema schema() {
        return SpecificData.get().getSchema(type);
    }

    /// The name of the topic that takes this one's dead letters.
    public String deadLetterTopic() {
        return name + "-dlt";
    }
}
