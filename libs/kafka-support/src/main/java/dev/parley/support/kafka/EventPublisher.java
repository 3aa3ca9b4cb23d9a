package dev.parley.support.kafka;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Writes events to their topics, keyed by place.
///
/// Safe for concurrent use; records of one place keep the order in which they are handed over.
public final class EventPublisher {

    private final Producer<String, byte[]> producer;
    private final EventEncoder encoder;

    /// Creates a publisher on an idempotent producer that waits for all replicas.
    public EventPublisher(Producer<String, byte[]> producer, EventEncoder encoder) {
        this.producer = producer;
        this.encoder = encoder;
    }

    /// Writes an event.
    ///
    /// @return done when Kafka has acknowledged the record; failed when it could not, with the
    ///   cause
    public <T extends SpecificRecord> CompletableFuture<Void> publish(Topic<T> topic, T event) {
        return publish(topic, event, Map.of());
    }

    /// Writes an event with headers besides those that every record has.
    ///
    /// @return done when Kafka has acknowledged the record; failed when it could not, with the
    ///   cause
    public <T extends SpecificRecord> CompletableFuture<Void> publish(
            Topic<T> topic, T event, Map<String, String> headers) {
        try {
            var record = encoder.encode(topic, event);
            headers.forEach((name, text) ->
                    record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            return send(record);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /// Writes a record that was encoded before.
    ///
    /// @return done when Kafka has acknowledged the record; failed when it could not, with the
    ///   cause
    public CompletableFuture<Void> send(ProducerRecord<String, byte[]> record) {
        var acknowledged = new CompletableFuture<Void>();
        try {
            var _ =
                    producer.send(
                            record,
                            (metadata, failure) -> {
                                if (failure == null) {
                                    acknowledged.complete(null);
                                } else {
                                    acknowledged.completeExceptionally(failure);
                                }
                            });
        } catch (RuntimeException e) {
            acknowledged.completeExceptionally(e);
        }
        return acknowledged;
    }
}
