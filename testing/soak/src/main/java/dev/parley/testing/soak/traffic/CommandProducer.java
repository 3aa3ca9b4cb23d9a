package dev.parley.testing.soak.traffic;

import dev.parley.local.server.kafka.KafkaAddress;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A producer of delivery commands in JSON, as any team may run one beside Parley.
final class CommandProducer implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    CommandProducer(KafkaAddress kafka) {
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers", kafka.bootstrapServers(),
                                "delivery.timeout.ms", 600_000,
                                "max.block.ms", 600_000),
                        new StringSerializer(),
                        new StringSerializer());
    }

    /// Sends a command with an id of its own.
    ///
    /// @param place the record's key
    /// @param name unique in the run
    /// @param payload the command, such as `{"ShowTyping": {}}`
    void send(String place, String name, String payload) {
        var id = GrowingText.commandId(name);
        var topic = place.startsWith("discord") ? "delivery-discord" : "delivery-telegram";
        var command = "{\"envelope\": {\"eventId\": \"" + id + "\"}, \"payload\": " + payload + "}";
        var _ =
                producer.send(
                        new ProducerRecord<>(topic, place, command),
                        (_, failure) ->
                                (failure == null ? acknowledged : refused).incrementAndGet());
    }

    /// Number of commands that Kafka acknowledged.
    int acknowledged() {
        return acknowledged.get();
    }

    /// Number of commands that Kafka did not take.
    int refused() {
        return refused.get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
