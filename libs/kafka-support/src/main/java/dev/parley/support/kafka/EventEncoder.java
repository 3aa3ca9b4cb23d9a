package dev.parley.support.kafka;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Encodes an event as a record: key, headers, and Confluent's wire format (a zero byte, the schema
/// id in four bytes, Avro).
///
/// Safe for concurrent use.
public final class EventEncoder {

    private final SchemaRegistryClient registry;
    private final NamePrefix prefix;
    private final Map<String, Integer> schemaIds = new ConcurrentHashMap<>();

    /// Creates an encoder that registers a schema on first use.
    ///
    /// @param prefix of the topics
    public EventEncoder(SchemaRegistryClient registry, NamePrefix prefix) {
        this.registry = registry;
        this.prefix = prefix;
    }

    /// Creates an encoder for topics without a prefix and a registry that is open to everybody.
    ///
    /// @param registryUrl base address of the registry's v3 API
    public EventEncoder(String registryUrl) {
        this(new SchemaRegistryClient(registryUrl), NamePrefix.NONE);
    }

    /// The record of an event.
    ///
    /// @throws RuntimeException when the registry is unavailable
    public <T extends SpecificRecord> ProducerRecord<String, byte[]> encode(
            Topic<T> topic, T event) {
        var envelope = Envelopes.of(event);
        var topicName = prefix.of(topic);
        var kafkaHeaders = new RecordHeaders();
        var value = WireFormat.encode(schemaId(topic), event);
        var headers =
                headers(
                        topicName,
                        envelope.getEventId(),
                        Envelopes.eventType(event),
                        envelope.getNotAfter().map(java.time.Instant::toEpochMilli));
        headers.forEach((name, text) -> kafkaHeaders.add(name, bytes(text)));
        return new ProducerRecord<>(topicName, null, envelope.getPlace(), value, kafkaHeaders);
    }

    /// Registers the topics' schemas now, so that no message waits for it.
    ///
    /// @throws RuntimeException when the registry is unavailable or rejects a schema
    public void warmUp(Iterable<Topic<?>> topics) {
        for (var topic : topics) {
            var _ = schemaId(topic);
        }
    }

    private int schemaId(Topic<?> topic) {
        var known = schemaIds.get(topic.name());
        if (known != null) {
            return known;
        }
        var id = registry.register(topic.name(), topic.schema());
        schemaIds.put(topic.name(), id);
        return id;
    }

    private static Map<String, String> headers(
            String topic, UUID eventId, String type, Optional<Long> notAfter) {
        var headers = new java.util.LinkedHashMap<String, String>();
        headers.put(HeaderNames.EVENT_ID, eventId.toString());
        headers.put(HeaderNames.EVENT_TYPE, type);
        headers.put(HeaderNames.ORIGIN_TOPIC, topic);
        headers.put(HeaderNames.TRACE_PARENT, TraceContext.traceParentOf(eventId));
        notAfter.ifPresent(instant -> headers.put(HeaderNames.NOT_AFTER, Long.toString(instant)));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
