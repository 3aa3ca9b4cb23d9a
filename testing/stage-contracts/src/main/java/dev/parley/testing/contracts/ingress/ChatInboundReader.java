package dev.parley.testing.contracts.ingress;

import dev.parley.events.InboundEvent;
import dev.parley.events.MessageReceived;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.config.KafkaClientDefaults;
import dev.parley.support.kafka.config.KafkaSettings;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// All that stands on `chat-inbound`, in order per place, as a reader of the topic sees it.
public final class ChatInboundReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final EventDecoder decoder;
    private final List<InboundEvent> events = new ArrayList<>();

    /// Reads from the first record of a broker.
    public ChatInboundReader(String bootstrapServers, String registryUrl) {
        consumer =
                new KafkaConsumer<>(
                        KafkaClientDefaults.consumer(
                                new KafkaSettings(bootstrapServers, registryUrl, "test")));
        decoder = new EventDecoder(registryUrl);
        var topic = Topics.CHAT_INBOUND.name();
        consumer.assign(
                IntStream.range(0, consumer.partitionsFor(topic).size())
                        .mapToObj(partition -> new TopicPartition(topic, partition))
                        .toList());
        consumer.seekToBeginning(List.of());
    }

    /// The events of a place so far.
    public List<InboundEvent> eventsIn(String place) {
        consumer.poll(Duration.ofMillis(100))
                .forEach(record -> events.add(decoder.decode(Topics.CHAT_INBOUND, record)));
        return events.stream()
                .filter(event -> event.getEnvelope().getPlace().equals(place))
                .toList();
    }

    /// What happened in a place so far, without who did it and when.
    public List<Object> payloadsIn(String place) {
        return eventsIn(place).stream().map(InboundEvent::getPayload).toList();
    }

    /// The texts of the messages of a place so far; one that was told twice stands here once.
    public List<String> textsIn(String place) {
        return eventsIn(place).stream()
                .filter(event -> event.getPayload() instanceof MessageReceived)
                .map(event -> ((MessageReceived) event.getPayload()).getText())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
