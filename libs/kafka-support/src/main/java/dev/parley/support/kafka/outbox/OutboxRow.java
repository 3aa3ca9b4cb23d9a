package dev.parley.support.kafka.outbox;

import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.Topic;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Encoded event in the outbox.
///
/// @param eventId the event's id; the row's key
/// @param topic name of the topic it leaves to
/// @param key the record's key, its place
/// @param value the record's value
/// @param headers the record's headers, `name=value` a line
@SuppressWarnings("ArrayRecordComponent") // rows are moved, never compared or shared
public record OutboxRow(UUID eventId, String topic, String key, byte[] value, String headers) {

    /// Encodes an event.
    ///
    /// @throws RuntimeException when the registry cannot be asked for the schema's id
    public static <T extends SpecificRecord> OutboxRow of(
            EventEncoder encoder, Topic<T> topic, T event, UUID eventId) {
        var record = encoder.encode(topic, event);
        var lines = new ArrayList<String>();
        record.headers()
                .forEach(header ->
                        lines.add(
                                header.key()
                                        + "="
                                        + new String(header.value(), StandardCharsets.UTF_8)));
        return new OutboxRow(
                eventId, topic.name(), record.key(), record.value(), String.join("\n", lines));
    }

    /// The record to publish.
    ProducerRecord<String, byte[]> toRecord() {
        var kafkaHeaders = new RecordHeaders();
        for (var line : headers.isEmpty() ? List.<String>of() : headers.lines().toList()) {
            var equals = line.indexOf('=');
            kafkaHeaders.add(
                    line.substring(0, equals),
                    line.substring(equals + 1).getBytes(StandardCharsets.UTF_8));
        }
        return new ProducerRecord<>(topic, null, key, value, kafkaHeaders);
    }
}
