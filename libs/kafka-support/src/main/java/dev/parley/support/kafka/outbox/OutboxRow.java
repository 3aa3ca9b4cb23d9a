package dev.parley.support.kafka.outbox;

import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.Topic;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;

/// Encoded event in the outbox.
///
/// @param eventId the event's id; the row's key
/// @param topic name of the topic it leaves to
/// @param key the record's key, its place
/// @param value the record's value
/// @param headers the record's headers, `name=value` a line, each percent-encoded so that no value
///   can break a line
@SuppressWarnings("ArrayRecordComponent") // rows are moved, never compared or shared
public record OutboxRow(UUID eventId, String topic, String key, byte[] value, String headers) {

    /// Encodes an event.
    ///
    /// @throws RuntimeException when the registry cannot be asked for the schema's id
    public static <T extends SpecificRecord> OutboxRow of(
            EventEncoder encoder, Topic<T> topic, T event, UUID eventId) {
        return of(eventId, encoder.encode(topic, event));
    }

    /// Takes an encoded event.
    static OutboxRow of(UUID eventId, ProducerRecord<String, byte[]> record) {
        var lines = new ArrayList<String>();
        for (var header : record.headers()) {
            lines.add(
                    escape(header.key().getBytes(StandardCharsets.UTF_8))
                            + "="
                            + escape(header.value()));
        }
        return new OutboxRow(
                eventId, record.topic(), record.key(), record.value(), String.join("\n", lines));
    }

    /// The record to publish.
    ///
    /// @throws IllegalArgumentException if the headers are malformed
    ProducerRecord<String, byte[]> toRecord() {
        var kafkaHeaders = new RecordHeaders();
        for (var line : headers.lines().toList()) {
            var equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "headers of outbox row " + eventId + " are malformed");
            }
            kafkaHeaders.add(
                    new String(unescape(line.substring(0, equals)), StandardCharsets.UTF_8),
                    unescape(line.substring(equals + 1)));
        }
        return new ProducerRecord<>(topic, null, key, value, kafkaHeaders);
    }

    /// Leaves letters, digits, dashes and dots as they are, and every other byte as `%xx`.
    private static String escape(byte[] text) {
        return URLEncoder.encode(
                new String(text, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private static byte[] unescape(String text) {
        return URLDecoder.decode(text, StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
