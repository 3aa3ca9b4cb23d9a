package dev.parley.simulation.consumer.broker;

import dev.parley.events.Envelope;
import dev.parley.events.InferenceCancelled;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.time.Instant;
import java.util.UUID;

/// Record of the topic.
///
/// @param event what its value says
/// @param arrivedAt time at which it was written
public record LogRecord(
        ConsumerRecord<String, byte[]> record, InferenceCancelled event, Instant arrivedAt) {

    private static final UUID ANY = new UUID(0, 0);

    static LogRecord of(int partition, long offset, String key, int bytes, Instant now) {
        var id = new UUID(partition, offset);
        var envelope = new Envelope(id, key, null, ANY, Instant.EPOCH, null);
        return new LogRecord(
                new ConsumerRecord<>(Group.TOPIC, partition, offset, key, new byte[bytes]),
                new InferenceCancelled(envelope, id, key),
                now);
    }

    /// Its key.
    public String key() {
        return record.key();
    }

    /// Its partition.
    public int partition() {
        return record.partition();
    }

    /// Its offset.
    public long offset() {
        return record.offset();
    }
}
