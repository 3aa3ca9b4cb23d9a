package dev.parley.support.kafka;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Decodes records into events, and separates poison records from an unavailable registry.
///
/// Safe for concurrent use.
public final class EventDecoder {

    private final SchemaRegistryClient registry;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final ReentrantLock fetchLock = new ReentrantLock();
    private final Map<ReaderKey, SpecificDatumReader<SpecificRecord>> readers =
            new ConcurrentHashMap<>();

    /// Creates a decoder that reads schemas from a registry.
    ///
    /// @param registryUrl base address of the registry's v3 API
    public EventDecoder(String registryUrl) {
        this.registry = new SchemaRegistryClient(registryUrl);
    }

    /// The event of a record.
    ///
    /// @throws PoisonRecordException when the record can never be decoded: no key, no or random
    ///   bytes, an unregistered schema, an event of another topic
    /// @throws RegistryUnavailableException when its schema is not cached and the registry is down
    public <T extends SpecificRecord> T decode(
            Topic<T> topic, ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            throw new PoisonRecordException("the record has no key, expected its place");
        }
        var schemaId = WireFormat.schemaId(record.value());
        var written = schema(schemaId);
        var today = topic.schema();
        if (!written.getFullName().equals(today.getFullName())) {
            throw new PoisonRecordException(
                    "the event is a " + written.getName() + ", expected " + today.getName());
        }
        var reader =
                readers.computeIfAbsent(
                        new ReaderKey(topic.name(), schemaId),
                        any -> WireFormat.reader(written, today));
        return topic.type().cast(WireFormat.decode(reader, record.value()));
    }

    private Schema schema(int schemaId) {
        var known = schemas.get(schemaId);
        return known == null ? fetchSchema(schemaId) : known;
    }

    /// Fetches a schema that is not cached: one thread asks the registry, concurrent ones wait for
    /// its answer.
    private Schema fetchSchema(int schemaId) {
        fetchLock.lock();
        try {
            var known = schemas.get(schemaId);
            if (known != null) {
                return known;
            }
            var found =
                    registry.find(schemaId)
                            .orElseThrow(() ->
                                    new PoisonRecordException(
                                            "schema id " + schemaId + " is not in the registry"));
            // ids are immutable, so the cache never expires
            schemas.put(schemaId, found);
            return found;
        } finally {
            fetchLock.unlock();
        }
    }

    /// A topic of today and the version of its schema that a record was written with.
    private record ReaderKey(String topic, int schemaId) {}
}
