package dev.parley.ingress.discord.store;

import dev.parley.events.InboundEvent;
import dev.parley.events.MessageReceived;
import dev.parley.events.Platform;
import dev.parley.ids.Place;
import dev.parley.ingress.discord.intake.AcceptedMessages;
import dev.parley.ingress.discord.intake.ChannelPositions;
import dev.parley.ingress.discord.intake.Checkpoint;
import dev.parley.support.ingress.Person;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.HeaderNames;
import dev.parley.support.kafka.PoisonRecordException;
import dev.parley.support.kafka.Topics;
import dev.parley.support.retry.RetryBackoff;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The tail of `chat-inbound` as the service's checkpoint, read at start: it holds exactly the
/// messages that Kafka has acknowledged, so it is neither ahead of Kafka nor behind. A message that
/// was published while earlier ones were unreadable says where to resume.
///
/// See `docs/adr/0005-discord-catch-up.md`.
public final class ChatInboundTail implements Checkpoint {

    private static final Logger LOG = LoggerFactory.getLogger(ChatInboundTail.class);

    private static final RetryBackoff BACKOFF = RetryBackoff.constant(Duration.ofSeconds(1));
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(500);

    private final String topic;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final EventDecoder decoder;
    private final Clock clock;

    /// Creates a checkpoint that opens a consumer per attempt.
    ///
    /// @param topic name of `chat-inbound` on the broker
    public ChatInboundTail(
            String topic,
            Supplier<Consumer<String, byte[]>> consumers,
            EventDecoder decoder,
            Clock clock) {
        this.topic = topic;
        this.consumers = consumers;
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public void restore(ChannelPositions positions, AcceptedMessages accepted)
            throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try (var consumer = consumers.get()) {
                var read = read(consumer, positions, accepted);
                LOG.atInfo()
                        .addKeyValue("records", read)
                        .log("restored positions from chat-inbound");
                return;
            } catch (RuntimeException e) {
                // a refused password is one line of the health check
                LOG.atLevel(e instanceof AuthenticationException ? Level.DEBUG : Level.WARN)
                        .addKeyValue("cause", e.toString())
                        .log("could not restore positions from chat-inbound, retrying");
                Thread.sleep(BACKOFF.delayAfter(attempt));
            }
        }
    }

    private int read(
            Consumer<String, byte[]> consumer,
            ChannelPositions positions,
            AcceptedMessages accepted) {
        var ends = seekToWindow(consumer, positions.window());
        var tail = new TailPositions();
        var read = 0;
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(POLL_TIMEOUT)) {
                apply(record, tail, accepted);
                read++;
            }
        }
        tail.applyTo(positions);
        return read;
    }

    /// Seeks all partitions to the start of the window; returns their end offsets.
    private Map<TopicPartition, Long> seekToWindow(
            Consumer<String, byte[]> consumer, Duration window) {
        var partitions =
                consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("topic " + topic + " does not exist yet");
        }
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        consumer.offsetsForTimes(startTimes(partitions, window))
                .forEach((partition, found) ->
                        consumer.seek(
                                partition,
                                found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
        return ends;
    }

    private Map<TopicPartition, Long> startTimes(List<TopicPartition> partitions, Duration window) {
        var start = clock.instant().minus(window).toEpochMilli();
        var times = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> times.put(partition, start));
        return times;
    }

    private void apply(
            ConsumerRecord<String, byte[]> record, TailPositions tail, AcceptedMessages accepted) {
        if (record.key() == null || !record.key().startsWith("discord:")) {
            return;
        }
        try {
            apply(decoder.decode(Topics.CHAT_INBOUND, record), resumeAfter(record), tail, accepted);
        } catch (PoisonRecordException | IllegalArgumentException e) {
            LOG.atDebug()
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("could not decode a record, skipping it");
        }
    }

    private static @Nullable String resumeAfter(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader(HeaderNames.RESUME_AFTER);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void apply(
            InboundEvent event,
            @Nullable String resumeAfter,
            TailPositions tail,
            AcceptedMessages accepted) {
        if (event.getPlatform() != Platform.DISCORD
                || !(event.getPayload() instanceof MessageReceived message)) {
            return;
        }
        var channelId = Long.parseLong(Place.parse(event.getEnvelope().getPlace()).address());
        var messageId = Long.parseLong(message.getMessageId());
        var direct = message.getAddressing() == dev.parley.events.Addressing.PRIVATE;
        tail.add(channelId, messageId, direct, resumeAfter);
        accepted.add(messageId, new Person(event.getAuthor().getId(), event.getAuthor().getName()));
    }
}
