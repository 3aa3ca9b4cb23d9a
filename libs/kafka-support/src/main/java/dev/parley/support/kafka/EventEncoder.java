package dev.parley.support.kafka;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(EventEncoder.class);

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

    /// Registers a topic's schema, so that no message waits for it; again if it was registered: a
    /// registry may have lost it since, and give it another id.
    ///
    /// @return whether it has another id than before
    /// @throws RuntimeException when the registry is unavailable or rejects the schema
    public boolean register(Topic<?> topic) {
        var id = registry.register(topic.name(), topic.schema());
        var before = schemaIds.put(topic.name(), id);
        var isChanged = before != null && before != id;
        if (isChanged) {
            LOG.atWarn()
                    .setMessage("registry has lost a schema, registered again with another id")
                    .addKeyValue("topic", topic.name())
                    .addKeyValue("outcome", before + " is now " + id)
                    .log();
        }
        return isChanged;
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
