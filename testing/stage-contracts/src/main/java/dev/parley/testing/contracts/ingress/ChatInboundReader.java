package dev.parley.testing.contracts.ingress;

import dev.parley.events.InboundEvent;
import dev.parley.events.MessageReceived;
import dev.parley.support.kafka.Topics;
import dev.parley.testing.contracts.kafka.KafkaFixture;

import java.util.List;
import java.util.Map;

/// Reader of all events on `chat-inbound`, in order per place.
public final class ChatInboundReader implements AutoCloseable {

    private final KafkaFixture kafka;

    /// Reads from the broker's first record.
    public ChatInboundReader(String bootstrapServers, String registryUrl) {
        kafka =
                KafkaFixture.readingFromStart(
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                                "SCHEMA_REGISTRY_URL", registryUrl),
                        Topics.CHAT_INBOUND.name());
    }

    /// The events of a place so far.
    public List<InboundEvent> eventsIn(String place) {
        return kafka.events(Topics.CHAT_INBOUND).stream()
                .filter(event -> event.getEnvelope().getPlace().equals(place))
                .toList();
    }

    /// The payloads of a place's events so far.
    public List<Object> payloadsIn(String place) {
        return eventsIn(place).stream().map(InboundEvent::getPayload).toList();
    }

    /// The texts of the messages received in a place so far, without repetitions.
    public List<String> textsIn(String place) {
        return eventsIn(place).stream()
                .filter(event -> event.getPayload() instanceof MessageReceived)
                .map(event -> ((MessageReceived) event.getPayload()).getText())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
