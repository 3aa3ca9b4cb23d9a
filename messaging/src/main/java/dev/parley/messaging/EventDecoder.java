package dev.parley.messaging;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Turns a record back into its event, and tells a record that nobody can ever read from a registry
/// that does not answer now.
///
/// Safe for concurrent use.
public final class EventDecoder implements AutoCloseable {

    private static final int HEADER_BYTES = 5;

    private final AvroKafkaDeserializer<SpecificRecord> deserializer =
            new AvroKafkaDeserializer<>();
    private final RegistryLookup registry;
    private final Set<Integer> knownIds = ConcurrentHashMap.newKeySet();

    /// Makes a decoder on a registry.
    ///
    /// @param registryUrl base address of the registry's v3 API
    public EventDecoder(String registryUrl) {
        var settings = new HashMap<>(SerdeSettings.forRegistry(registryUrl));
        settings.put("apicurio.registry.use-specific-avro-reader", true);
        deserializer.configure(settings, false);
        this.registry = new RegistryLookup(registryUrl);
    }

    /// The event of a record.
    ///
    /// @throws PoisonRecord when the record can never be read: no key, no or random bytes, a schema
    ///   nobody registered, an event of another topic
    /// @throws RegistryUnavailable when its schema is not known here yet and the registry is down
    public <T extends SpecificRecord> T decode(
            Topic<T> topic, ConsumerRecord<String, byte[]> record) {
        var value = record.value();
        if (record.key() == null) {
            throw new PoisonRecord("the record has no key, expected its place");
        }
        if (value == null || value.length < HEADER_BYTES || value[0] != 0) {
            throw new PoisonRecord("the value does not start with a schema id");
        }
        var schemaId = ByteBuffer.wrap(value, 1, 4).getInt();
        if (!knownIds.contains(schemaId) && !registry.knows(schemaId)) {
            throw new PoisonRecord("schema id " + schemaId + " is not in the registry");
        }
        var event = read(record, schemaId);
        if (!topic.type().isInstance(event)) {
            throw new PoisonRecord(
                    "the event is a "
                            + event.getClass().getSimpleName()
                            + ", expected "
                            + topic.type().getSimpleName());
        }
        return topic.type().cast(event);
    }

    private Object read(ConsumerRecord<String, byte[]> record, int schemaId) {
        try {
            var event = deserializer.deserialize(record.topic(), record.headers(), record.value());
            knownIds.add(schemaId);
            return event;
        } catch (RuntimeException e) {
            if (!knownIds.contains(schemaId) && !registry.knows(schemaId)) {
                throw new PoisonRecord("schema id " + schemaId + " is not in the registry", e);
            }
            throw new PoisonRecord("the value is no event of schema id " + schemaId, e);
        }
    }

    @Override
    public void close() {
        deserializer.close();
    }
}
