package dev.parley.testing.soak.judge;

import dev.parley.events.Delivered;
import dev.parley.events.DeliveryFailed;
import dev.parley.events.DeliveryReceipt;
import dev.parley.events.Ignored;
import dev.parley.events.InboundEvent;
import dev.parley.events.MessageReceived;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.HeaderNames;
import dev.parley.support.kafka.PoisonRecordException;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;
import dev.parley.testing.probe.KafkaProbe;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The topics as evidence: records that cannot be decoded are poison and left out.
///
/// @param broker the broker, reached directly
/// @param decoder decodes the events
public record EvidenceCollector(KafkaProbe broker, EventDecoder decoder) {

    private static final Pattern EVENT_ID = Pattern.compile("\"eventId\":\\s*\"([0-9a-f-]{36})\"");

    /// The user actions, each once.
    public List<SeenMessage> messages() {
        return distinct(
                events(Topics.CHAT_INBOUND).map(EvidenceCollector::message), SeenMessage::id);
    }

    /// The commands of both platforms, each once.
    public List<SeenCommand> commands() {
        return distinct(
                Stream.of(Topics.DELIVERY_DISCORD, Topics.DELIVERY_TELEGRAM)
                        .flatMap(topic ->
                                broker.records(topic.name(), Map.of()).stream()
                                        .flatMap(record ->
                                                commandId(topic, record).stream()
                                                        .map(id ->
                                                                new SeenCommand(
                                                                        id, record.key())))),
                SeenCommand::id);
    }

    /// The receipts, each once.
    public List<SeenReceipt> receipts() {
        return distinct(
                events(Topics.DELIVERY_RECEIPTS).map(EvidenceCollector::receipt),
                receipt -> receipt.id() + receipt.outcome());
    }

    /// Number of records that became dead letters; one whose reader crashed may have become two.
    public long deadLetters() {
        return Topics.all().stream()
                .flatMap(topic -> broker.records(topic.name() + "-dlt", Map.of()).stream())
                .map(EvidenceCollector::origin)
                .distinct()
                .count();
    }

    private static List<String> origin(ConsumerRecord<String, byte[]> deadLetter) {
        return Stream.of(
                        HeaderNames.FAULT_TOPIC,
                        HeaderNames.FAULT_PARTITION,
                        HeaderNames.FAULT_OFFSET)
                .map(name -> deadLetter.headers().lastHeader(name))
                .map(header ->
                        header == null ? "" : new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private <T extends SpecificRecord> Stream<T> events(Topic<T> topic) {
        return broker.records(topic.name(), Map.of()).stream()
                .flatMap(record -> decoded(topic, record).stream());
    }

    private <T extends SpecificRecord> Optional<T> decoded(
            Topic<T> topic, ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(decoder.decode(topic, record));
        } catch (PoisonRecordException e) {
            return Optional.empty();
        }
    }

    private Optional<UUID> commandId(
            Topic<dev.parley.events.DeliveryCommand> topic, ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return Optional.empty();
        }
        if (record.value().length > 0 && record.value()[0] == '{') {
            var id = EVENT_ID.matcher(new String(record.value(), StandardCharsets.UTF_8));
            return id.find() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
        }
        return decoded(topic, record).map(command -> command.getEnvelope().getEventId());
    }

    private static SeenMessage message(InboundEvent event) {
        return new SeenMessage(
                event.getEnvelope().getEventId(),
                event.getEnvelope().getPlace(),
                event.getPayload() instanceof MessageReceived received ? received.getText() : "");
    }

    private static SeenReceipt receipt(DeliveryReceipt receipt) {
        var payload = receipt.getPayload();
        return new SeenReceipt(
                receipt.getEnvelope().getEventId(),
                receipt.getEnvelope().getCausedBy().orElse(null),
                receipt.getEnvelope().getPlace(),
                receipt.getAnswers(),
                payload.getClass().getSimpleName(),
                switch (payload) {
                    case DeliveryFailed failed -> failed.getReason();
                    case Ignored ignored -> ignored.getReason();
                    default -> "";
                },
                payload instanceof Delivered delivered ? delivered.getMessageIds() : List.of());
    }

    private static <T> List<T> distinct(Stream<T> all, Function<T, Object> key) {
        Map<Object, T> first = new LinkedHashMap<>();
        all.forEach(each -> first.putIfAbsent(key.apply(each), each));
        Collection<T> values = first.values();
        return List.copyOf(values);
    }
}
