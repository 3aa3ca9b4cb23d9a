package dev.parley.e2e;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.parley.events.DeliveryReceipt;
import dev.parley.events.InboundEvent;
import dev.parley.messaging.EventDecoder;
import dev.parley.messaging.Topics;

import org.apache.kafka.common.TopicPartition;

import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// How each message that came in ended, as `delivery-receipts` says.
///
/// @param broker where the topics are
/// @param decoder reads their events
/// @param begun where the two topics ended when the story began
record Receipts(Broker broker, EventDecoder decoder, Map<TopicPartition, Long> begun) {

    private static final List<String> TOPICS =
            List.of(Topics.CHAT_INBOUND.name(), Topics.DELIVERY_RECEIPTS.name());

    /// The receipts of what comes in from now on.
    static Receipts from(Parley parley) {
        var broker = parley.broker();
        return new Receipts(
                broker,
                new EventDecoder(parley.servers().registry().address().url()),
                broker.ends(TOPICS));
    }

    /// The ids of what came in.
    Set<UUID> inbound() {
        return broker.records(Topics.CHAT_INBOUND.name(), begun).stream()
                .map(record -> decoder.decode(Topics.CHAT_INBOUND, record))
                .map(InboundEvent::getEnvelope)
                .map(envelope -> envelope.getEventId())
                .collect(toSet());
    }

    /// The ids of the receipts that end each message; a receipt that was written again counts once.
    Map<UUID, Set<UUID>> byMessage() {
        return receipts().stream()
                .flatMap(receipt ->
                        receipt.getAnswers().stream()
                                .map(answered ->
                                        new SimpleEntry<>(
                                                answered, receipt.getEnvelope().getEventId())))
                .collect(groupingBy(SimpleEntry::getKey, mapping(SimpleEntry::getValue, toSet())));
    }

    /// How many receipts of each kind end a message.
    Map<String, Long> kinds() {
        return receipts().stream()
                .filter(receipt -> !receipt.getAnswers().isEmpty())
                .collect(
                        groupingBy(
                                receipt -> receipt.getPayload().getClass().getSimpleName(),
                                Collectors.counting()));
    }

    private List<DeliveryReceipt> receipts() {
        return broker.records(Topics.DELIVERY_RECEIPTS.name(), begun).stream()
                .map(record -> decoder.decode(Topics.DELIVERY_RECEIPTS, record))
                .toList();
    }
}
