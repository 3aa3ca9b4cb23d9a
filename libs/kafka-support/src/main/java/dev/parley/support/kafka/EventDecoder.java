package dev.parley.support.kafka;

import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/// Decodes records into events, and separates poison records from an unavailable registry.
///
/// Safe for concurrent use.
public final class EventDecoder {

    private final SchemaRegistryClient registry;
    private final Map<ReaderKey, SpecificDatumReader<SpecificRecord>> readers =
            new ConcurrentHashMap<>();
    private final Map<ReaderKey, CompletableFuture<SpecificDatumReader<SpecificRecord>>> lookups =
            new ConcurrentHashMap<>();

    /// Creates a decoder that reads schemas from a registry.
    public EventDecoder(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    /// Creates a decoder that reads schemas from a registry that is open to everybody.
    ///
    /// @param registryUrl base address of the registry's v3 API
    public EventDecoder(String registryUrl) {
        this(new SchemaRegistryClient(registryUrl));
    }

    /// The event of a record.
    ///
    /// @throws PoisonRecordException when the record can never be decoded: no key, no or random
    ///   bytes, a schema that is not a version of the topic's
    /// @throws RegistryUnavailableException when its schema is not cached and the registry is down
    ///   or wiped
    public <T extends SpecificRecord> T decode(
            Topic<T> topic, ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            throw new PoisonRecordException("the record has no key, expected its place");
        }
        var reader = reader(topic, WireFormat.schemaId(record.value()));
        return topic.type().cast(WireFormat.decode(reader, record.value()));
    }

    private SpecificDatumReader<SpecificRecord> reader(Topic<?> topic, int schemaId) {
        var key = new ReaderKey(topic.name(), schemaId);
        var known = readers.get(key);
        return known == null ? lookUp(key, topic) : known;
    }

    /// Looks up a schema that is not cached: one thread asks the registry, concurrent ones share
    /// its answer or its failure.
    private SpecificDatumReader<SpecificRecord> lookUp(ReaderKey key, Topic<?> topic) {
        var lookup = new CompletableFuture<SpecificDatumReader<SpecificRecord>>();
        var running = lookups.putIfAbsent(key, lookup);
        if (running != null) {
            return join(running);
        }
        try {
            // another lookup may have ended in between
            var known = readers.get(key);
            var reader = known == null ? fetch(key, topic) : known;
            // ids are immutable, so the cache never expires
            readers.put(key, reader);
            lookup.complete(reader);
        } catch (Throwable e) {
            lookup.completeExceptionally(e);
        } finally {
            lookups.remove(key);
        }
        return join(lookup);
    }

    private SpecificDatumReader<SpecificRecord> fetch(ReaderKey key, Topic<?> topic) {
        var written =
                registry.find(topic.name(), key.schemaId())
                        .orElseThrow(() ->
                                new PoisonRecordException(
                                        "schema id "
                                                + key.schemaId()
                                                + " is not a version of "
                                                + topic.name()
                                                + "-value"));
        var today = topic.schema();
        if (!written.getFullName().equals(today.getFullName())) {
            throw new PoisonRecordException(
                    "the event is a " + written.getName() + ", expected " + today.getName());
        }
        return WireFormat.reader(written, today);
    }

    private static <R> R join(CompletableFuture<R> lookup) {
        try {
            return lookup.join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case PoisonRecordException poison -> poison;
                case RegistryUnavailableException unavailable -> unavailable;
                case null, default -> e;
            };
        }
    }

    /// A topic of today and the version of its schema that a record was written with.
    private record ReaderKey(String topic, int schemaId) {}
}
