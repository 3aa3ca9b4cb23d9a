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
import dev.parley.support.kafka.PoisonRecordException;
import dev.parley.support.kafka.Topics;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The tail of `chat-inbound`, read back at start: what stands there has passed, and nothing else
/// has, so that this memory can never be ahead of Kafka nor behind it.
///
/// See `docs/adr/0005-discord-catch-up.md`.
public final class ChatInboundTail implements Checkpoint {

    private static final Logger LOG = LoggerFactory.getLogger(ChatInboundTail.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final EventDecoder decoder;
    private final Clock clock;

    /// Reads through consumers that the supplier makes.
    public ChatInboundTail(
            Supplier<Consumer<String, byte[]>> consumers, EventDecoder decoder, Clock clock) {
        this.consumers = consumers;
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public void restore(ChannelPositions positions, AcceptedMessages taken)
            throws InterruptedException {
        while (true) {
            try (var consumer = consumers.get()) {
                var read = read(consumer, positions, taken);
                LOG.atInfo().addKeyValue("records", read).log("recalled what was passed on before");
                return;
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .addKeyValue("cause", e.toString())
                        .log("cannot recall what was passed on before; trying again");
                Thread.sleep(PAUSE);
            }
        }
    }

    private int read(
            Consumer<String, byte[]> consumer, ChannelPositions positions, AcceptedMessages taken) {
        var ends = seekToWindow(consumer, positions.window());
        var read = 0;
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(POLL)) {
                note(record, positions, taken);
                read++;
            }
        }
        return read;
    }

    /// Assigns all partitions from the start of the window on; returns where they end now.
    private Map<TopicPartition, Long> seekToWindow(
            Consumer<String, byte[]> consumer, Duration window) {
        var partitions =
                consumer.partitionsFor(Topics.CHAT_INBOUND.name()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException(
                    "topic " + Topics.CHAT_INBOUND.name() + " does not exist yet");
        }
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        consumer.offsetsForTimes(timeOf(partitions, window))
                .forEach((partition, found) ->
                        consumer.seek(
                                partition,
                                found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
        return ends;
    }

    private Map<TopicPartition, Long> timeOf(List<TopicPartition> partitions, Duration window) {
        var start = clock.instant().minus(window).toEpochMilli();
        var times = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> times.put(partition, start));
        return times;
    }

    private void note(
            ConsumerRecord<String, byte[]> record,
            ChannelPositions positions,
            AcceptedMessages taken) {
        if (record.key() == null || !record.key().startsWith("discord:")) {
            return;
        }
        try {
            note(decoder.decode(Topics.CHAT_INBOUND, record), positions, taken);
        } catch (PoisonRecordException | IllegalArgumentException e) {
            LOG.atDebug()
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("passed over a record that nobody can read");
        }
    }

    private static void note(
            InboundEvent event, ChannelPositions positions, AcceptedMessages taken) {
        if (event.getPlatform() != Platform.DISCORD
                || !(event.getPayload() instanceof MessageReceived message)) {
            return;
        }
        var channelId = Long.parseLong(Place.parse(event.getEnvelope().getPlace()).address());
        var messageId = Long.parseLong(message.getMessageId());
        var direct = message.getAddressing() == dev.parley.events.Addressing.PRIVATE;
        positions.advance(channelId, messageId, direct);
        taken.add(messageId, new Person(event.getAuthor().getId(), event.getAuthor().getName()));
    }
}
