package dev.parley.testing.contracts.kafka;

import static java.util.Objects.requireNonNull;

import dev.parley.schemas.TrustedEvents;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.NamePrefix;
import dev.parley.support.kafka.RegistryAccess;
import dev.parley.support.kafka.SchemaRegistryClient;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.config.KafkaClientDefaults;
import dev.parley.support.kafka.config.KafkaSettings;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// A producer for any topic and a reader of some, on a real broker and schema registry.
///
/// Topics have the names that code gives them; the environment's `PARLEY_PREFIX` is added. It keeps
/// every record that it has read. A fixture belongs to one thread.
public final class KafkaFixture implements AutoCloseable {

    static {
        TrustedEvents.trust();
    }

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final NamePrefix prefix;
    private final EventDecoder decoder;
    private final EventPublisher publisher;
    private final Map<String, List<ConsumerRecord<String, byte[]>>> records = new HashMap<>();
    private final Map<String, List<SpecificRecord>> decoded = new HashMap<>();

    private KafkaFixture(Map<String, String> environment, List<String> topics) {
        var settings =
                new KafkaSettings(
                        requireNonNull(environment.get("KAFKA_BOOTSTRAP_SERVERS")),
                        requireNonNull(environment.get("SCHEMA_REGISTRY_URL")),
                        "test");
        producer = new KafkaProducer<>(KafkaClientDefaults.producer(settings));
        consumer = new KafkaConsumer<>(KafkaClientDefaults.consumer(settings));
        prefix = new NamePrefix(environment.getOrDefault("PARLEY_PREFIX", ""));
        var registry =
                new SchemaRegistryClient(settings.registryUrl(), RegistryAccess.open(), prefix);
        decoder = new EventDecoder(registry);
        publisher = new EventPublisher(producer, new EventEncoder(registry, prefix));
        consumer.assign(
                topics.stream()
                        .flatMap(topic -> consumer.partitionsFor(prefix.of(topic)).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList());
    }

    /// A fixture that reads what is published from now on.
    ///
    /// @param environment has `KAFKA_BOOTSTRAP_SERVERS` and `SCHEMA_REGISTRY_URL`
    /// @param topics to read
    public static KafkaFixture readingFromNow(Map<String, String> environment, String... topics) {
        var fixture = new KafkaFixture(environment, List.of(topics));
        fixture.consumer.seekToEnd(List.of());
        fixture.consumer.assignment().forEach(fixture.consumer::position);
        return fixture;
    }

    /// A fixture that reads topics from their first record.
    ///
    /// @param environment has `KAFKA_BOOTSTRAP_SERVERS` and `SCHEMA_REGISTRY_URL`
    /// @param topics to read
    public static KafkaFixture readingFromStart(Map<String, String> environment, String... topics) {
        var fixture = new KafkaFixture(environment, List.of(topics));
        fixture.consumer.seekToBeginning(List.of());
        return fixture;
    }

    /// Publishes an event.
    ///
    /// @return completed when the broker has acknowledged it
    public <T extends SpecificRecord> CompletableFuture<Void> publish(Topic<T> topic, T event) {
        return publisher.publish(topic, event);
    }

    /// Publishes bytes that need not be an event, and waits for the broker's acknowledgement.
    public void publishRaw(Topic<?> topic, String key, byte[] value) {
        publisher.send(new ProducerRecord<>(prefix.of(topic), key, value)).join();
    }

    /// Reads on and decodes the events of a topic.
    ///
    /// @return all events of the topic so far, in order per partition
    public <T extends SpecificRecord> List<T> events(Topic<T> topic) {
        var events = decoded.computeIfAbsent(topic.name(), any -> new ArrayList<>());
        var read = records(topic.name());
        read.subList(events.size(), read.size())
                .forEach(record -> events.add(decoder.decode(topic, record)));
        return events.stream().map(topic.type()::cast).toList();
    }

    /// Reads on.
    ///
    /// @return all records of the topic so far, in order per partition
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        for (var record : consumer.poll(POLL)) {
            records.computeIfAbsent(record.topic(), any -> new ArrayList<>()).add(record);
        }
        return List.copyOf(records.getOrDefault(prefix.of(topic), List.of()));
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
