package dev.parley.conversation.testing;

import static java.util.Objects.requireNonNull;

import dev.parley.events.Addressing;
import dev.parley.events.Author;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.Envelope;
import dev.parley.events.InboundEvent;
import dev.parley.events.InferenceCompleted;
import dev.parley.events.InferenceFinished;
import dev.parley.events.InferenceRequested;
import dev.parley.events.MessageReceived;
import dev.parley.events.Platform;
import dev.parley.events.SendMessage;
import dev.parley.events.SendReply;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.config.KafkaClientDefaults;
import dev.parley.support.kafka.config.KafkaSettings;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Those around the service, on the real broker: people who write, models that answer, and who
/// reads what departs.
public final class ConversationFixture implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final EventDecoder decoder;
    private final EventPublisher publisher;
    private final List<InferenceRequested> requests = new ArrayList<>();
    private final List<DeliveryCommand> deliveries = new ArrayList<>();

    /// Joins the broker and the registry that the environment names; reads from now on.
    public ConversationFixture(Map<String, String> environment) {
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
                Stream.of(Topics.INFERENCE_REQUESTS, Topics.DELIVERY_TELEGRAM)
                        .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /// A person writes in their direct chat, which has the number of the person.
    ///
    /// @return the event's id
    public UUID sendMessage(long person, String messageId, String text) {
        var place = Place.telegram(person);
        var id = EventIds.inboundEvent("telegram", place.toString(), messageId);
        var envelope =
                Envelope.newBuilder()
                        .setEventId(id)
                        .setPlace(place.toString())
                        .setOccurredAt(Instant.now())
                        .build();
        var message = new MessageReceived(messageId, text, Addressing.PRIVATE, null, List.of());
        publisher
                .publish(
                        Topics.CHAT_INBOUND,
                        new InboundEvent(
                                envelope,
                                Platform.TELEGRAM,
                                new Author(Long.toString(person), "Alice"),
                                message))
                .join();
        return id;
    }

    /// A model answers a turn.
    public void completeInference(InferenceRequested request, String text) {
        var asked = request.getEnvelope();
        var envelope =
                Envelope.newBuilder()
                        .setEventId(EventIds.derived(request.getTurnId(), "result"))
                        .setPlace(asked.getPlace())
                        .setOccurredAt(Instant.now())
                        .build();
        publisher
                .publish(
                        Topics.INFERENCE_RESULTS,
                        new InferenceFinished(
                                envelope,
                                request.getTurnId(),
                                1,
                                Instant.now(),
                                Instant.now(),
                                new InferenceCompleted(text, request.getModel(), false, 11L, 7L)))
                .join();
    }

    /// Puts something on chat-inbound that is no event, with the key of a person's chat.
    public void sendMalformedRecord(long person) {
        var key = Place.telegram(person).toString();
        try {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.CHAT_INBOUND.name(), key, new byte[] {7, 7, 7}))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not take it", e);
        }
    }

    /// What models were asked because of a person, so far.
    public List<InferenceRequested> requestsFrom(long person) {
        read();
        var place = Place.telegram(person).toString();
        return requests.stream()
                .filter(request -> request.getEnvelope().getPlace().equals(place))
                .toList();
    }

    /// The texts said to a person so far.
    public List<String> repliesTo(long person) {
        read();
        var place = Place.telegram(person).toString();
        return deliveries.stream()
                .filter(command -> command.getEnvelope().getPlace().equals(place))
                .flatMap(command -> text(command).stream())
                .toList();
    }

    private static List<String> text(DeliveryCommand command) {
        return switch (command.getPayload()) {
            case SendReply reply -> List.of(reply.getText());
            case SendMessage message -> List.of(message.getContent().getText());
            default -> List.of();
        };
    }

    private void read() {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
            if (record.topic().equals(Topics.INFERENCE_REQUESTS.name())) {
                requests.add(decoder.decode(Topics.INFERENCE_REQUESTS, record));
            } else {
                deliveries.add(decoder.decode(Topics.DELIVERY_TELEGRAM, record));
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
