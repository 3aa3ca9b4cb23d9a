package dev.parley.testing.contracts.egress;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import dev.parley.events.BeginReply;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.DeliveryReceipt;
import dev.parley.events.Envelope;
import dev.parley.events.SendReply;
import dev.parley.ids.EventIds;
import dev.parley.schemas.TrustedEvents;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.config.KafkaClientDefaults;
import dev.parley.support.kafka.config.KafkaSettings;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Those around an egress service, on the real broker: who commands, who reads receipts and dead
/// letters.
///
/// For one thread.
public final class Neighbours implements AutoCloseable {

    static {
        TrustedEvents.trust();
    }

    private final Topic<DeliveryCommand> topic;
    private final Instant now;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final EventDecoder decoder;
    private final EventPublisher publisher;
    private final List<DeliveryReceipt> receipts = new ArrayList<>();
    private int deadLetterCount;

    /// Joins the broker and the registry that the environment names; reads from now on.
    ///
    /// @param now the instant at which all commands are given
    public Neighbours(Map<String, String> environment, String platform, Instant now) {
        this.topic = Topics.delivery(platform);
        this.now = now;
        var settings =
                new KafkaSettings(
                        requireNonNull(environment.get("KAFKA_BOOTSTRAP_SERVERS")),
                        requireNonNull(environment.get("SCHEMA_REGISTRY_URL")),
                        "neighbours");
        producer = new KafkaProducer<>(KafkaClientDefaults.producer(settings));
        consumer = new KafkaConsumer<>(KafkaClientDefaults.consumer(settings));
        decoder = new EventDecoder(settings.registryUrl());
        publisher = new EventPublisher(producer, new EventEncoder(settings.registryUrl()));
        var partitions =
                List.of(Topics.DELIVERY_RECEIPTS.name(), topic.deadLetterTopic()).stream()
                        .flatMap(name -> consumer.partitionsFor(name).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /// Says that a turn's answer is being made.
    ///
    /// @return the command's event id
    public UUID sendBeginReply(UUID turn, String place, @Nullable String replyTo) {
        return send(turn, "begin", place, new BeginReply(replyTo));
    }

    /// Gives a turn's answer.
    ///
    /// @return the command's event id
    public UUID sendReply(UUID turn, String place, String text, @Nullable String replyTo) {
        return send(turn, "reply", place, new SendReply(text, replyTo));
    }

    /// Gives any command.
    ///
    /// @param step different for each command of a turn
    /// @return the command's event id
    public UUID send(UUID turn, String step, String place, Object payload) {
        var id = EventIds.derived(turn, step);
        var envelope =
                Envelope.newBuilder()
                        .setEventId(id)
                        .setPlace(place)
                        .setOccurredAt(now)
                        .setNotAfter(now.plus(Duration.ofHours(24)))
                        .build();
        publisher
                .publish(topic, new DeliveryCommand(envelope, turn, List.of(turn), payload))
                .join();
        return id;
    }

    /// Writes something that is no command.
    public void sendRaw(String key, byte[] value) {
        publisher.send(new ProducerRecord<>(topic.name(), key, value)).join();
    }

    /// All receipts so far, by the command that each is of.
    public Map<UUID, List<DeliveryReceipt>> receipts() {
        read();
        return receipts.stream()
                .collect(groupingBy(receipt -> receipt.getEnvelope().getCausedBy().orElseThrow()));
    }

    /// How many dead letters there are so far.
    public int deadLetterCount() {
        read();
        return deadLetterCount;
    }

    private void read() {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
            if (record.topic().equals(Topics.DELIVERY_RECEIPTS.name())) {
                receipts.add(decoder.decode(Topics.DELIVERY_RECEIPTS, record));
            } else {
                deadLetterCount++;
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
