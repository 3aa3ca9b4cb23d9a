package dev.parley.support.kafka.testing;

import dev.parley.events.ReplyProgress;
import dev.parley.support.kafka.DeadLetterPublisher;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventHandler;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.HeaderNames;
import dev.parley.support.kafka.RecordProcessor;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.config.KafkaClientDefaults;
import dev.parley.support.kafka.config.KafkaSettings;
import dev.parley.support.kafka.consumer.ParallelConsumer;
import dev.parley.support.kafka.consumer.ParallelConsumerSettings;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A topic of one test on a real broker, with its dead letters, its writers and its readers.
public final class TestTopic implements AutoCloseable {

    private static final int MAX_POLL_RECORDS = 5;

    private final Topic<ReplyProgress> topic;
    private final KafkaSettings settings;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;
    private final EventPublisher publisher;
    private final EventEncoder encoder;
    private final String group;

    /// Creates the topic.
    public TestTopic(String bootstrapServers, String registryUrl, String name, int partitions)
            throws Exception {
        topic = new Topic<>(name, ReplyProgress.class, Duration.ofDays(1));
        group = name + "-readers";
        settings = new KafkaSettings(bootstrapServers, registryUrl, name);
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        admin.createTopics(
                        List.of(
                                new NewTopic(name, partitions, (short) 1),
                                new NewTopic(topic.deadLetterTopic(), partitions, (short) 1)))
                .all()
                .get(30, TimeUnit.SECONDS);
        producer = new KafkaProducer<>(KafkaClientDefaults.producer(settings));
        encoder = new EventEncoder(registryUrl);
        publisher = new EventPublisher(producer, encoder);
    }

    /// The topic's name.
    public String name() {
        return topic.name();
    }

    /// Settings of clients of the broker.
    public KafkaSettings settings() {
        return settings;
    }

    /// A publisher of the topic's dead letters.
    public DeadLetterPublisher deadLetters() {
        return new DeadLetterPublisher(publisher);
    }

    /// Writes a good record.
    public void write(int partition, String place, int number) {
        var record = encoder.encode(topic, TestEvents.numbered(place, number));
        publisher
                .send(
                        new ProducerRecord<>(
                                topic.name(),
                                partition,
                                record.key(),
                                record.value(),
                                record.headers()))
                .join();
    }

    /// Writes a key and a value without encoding.
    @SuppressWarnings("NullAway") // a test writes null keys and values, as Kafka allows
    public void writeRaw(
            @org.jspecify.annotations.Nullable String key,
            byte @org.jspecify.annotations.Nullable [] value) {
        publisher.send(new ProducerRecord<>(topic.name(), 0, key, value)).join();
    }

    /// The bytes of an event that belongs to another topic.
    public byte[] anotherTopicsEvent() {
        return encoder.encode(
                        dev.parley.support.kafka.Topics.INFERENCE_CONTROL,
                        TestEvents.ofAnotherTopic("discord:1"))
                .value();
    }

    /// A parallel consumer of the group on this topic; its polls are small, so that limits show.
    public ParallelConsumer consumer(
            ParallelConsumerSettings loopSettings, EventHandler<ReplyProgress> handler) {
        var client = KafkaClientDefaults.consumer(settings);
        client.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        client.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
        return new ParallelConsumer(
                loopSettings,
                topic.name(),
                new KafkaConsumer<>(client),
                new RecordProcessor<>(
                        topic, new EventDecoder(settings.registryUrl()), deadLetters(), handler));
    }

    /// The offset that the group has committed; 0 when it has none.
    public long committed(int partition) {
        try {
            var offsets =
                    admin.listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get(30, TimeUnit.SECONDS);
            var offset = offsets.get(new TopicPartition(topic.name(), partition));
            return offset == null ? 0 : offset.offset();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// The reasons of the dead letters so far.
    public List<String> deadLetterReasons() {
        var client = KafkaClientDefaults.consumer(settings);
        try (var consumer = new KafkaConsumer<String, byte[]>(client)) {
            var partitions =
                    consumer.partitionsFor(topic.deadLetterTopic()).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var reasons = new ArrayList<String>();
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var reason = record.headers().lastHeader(HeaderNames.FAULT_REASON).value();
                    reasons.add(new String(reason, StandardCharsets.UTF_8));
                }
            }
            return reasons;
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        admin.close(Duration.ofSeconds(5));
    }
}
