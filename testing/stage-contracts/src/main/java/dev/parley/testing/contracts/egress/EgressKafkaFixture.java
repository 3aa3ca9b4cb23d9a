package dev.parley.testing.contracts.egress;

import static java.util.stream.Collectors.groupingBy;

import dev.parley.events.BeginReply;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.DeliveryReceipt;
import dev.parley.events.Envelope;
import dev.parley.events.SendReply;
import dev.parley.ids.EventIds;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;
import dev.parley.testing.contracts.kafka.KafkaFixture;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The topics of an egress service: publishes commands, reads receipts and dead letters.
public final class EgressKafkaFixture implements AutoCloseable {

    private static final Duration VALIDITY = Duration.ofHours(24);

    private final KafkaFixture kafka;
    private final Topic<DeliveryCommand> topic;
    private final Instant now;

    /// Reads what is published from now on.
    ///
    /// @param environment has the addresses of broker and schema registry
    /// @param now occurrence time of all commands
    EgressKafkaFixture(Map<String, String> environment, String platform, Instant now) {
        this.topic = Topics.delivery(platform);
        this.now = now;
        this.kafka =
                KafkaFixture.readingFromNow(
                        environment, Topics.DELIVERY_RECEIPTS.name(), topic.deadLetterTopic());
    }

    /// Publishes the command that announces a turn's reply.
    ///
    /// @return the command's event id
    public UUID sendBeginReply(UUID turn, String place, @Nullable String replyTo) {
        return send(turn, "begin", place, new BeginReply(replyTo));
    }

    /// Publishes the command that carries a turn's reply.
    ///
    /// @return the command's event id
    public UUID sendReply(UUID turn, String place, String text, @Nullable String replyTo) {
        return send(turn, "reply", place, new SendReply(text, replyTo));
    }

    /// Publishes a command.
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
                        .setNotAfter(now.plus(VALIDITY))
                        .build();
        kafka.publish(topic, new DeliveryCommand(envelope, turn, List.of(turn), payload)).join();
        return id;
    }

    /// Publishes bytes that need not be a command.
    public void sendRaw(String key, byte[] value) {
        kafka.publishRaw(topic, key, value);
    }

    /// All receipts so far, by the event id of their command.
    public Map<UUID, List<DeliveryReceipt>> receipts() {
        return kafka.events(Topics.DELIVERY_RECEIPTS).stream()
                .collect(groupingBy(receipt -> receipt.getEnvelope().getCausedBy().orElseThrow()));
    }

    /// The number of dead letters so far.
    public int deadLetterCount() {
        return kafka.records(topic.deadLetterTopic()).size();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
