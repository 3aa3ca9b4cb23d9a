package dev.parley.conversation.testing;

import dev.parley.events.Addressing;
import dev.parley.events.Author;
import dev.parley.events.Envelope;
import dev.parley.events.InboundEvent;
import dev.parley.events.InferenceCompleted;
import dev.parley.events.InferenceFinished;
import dev.parley.events.InferenceRequested;
import dev.parley.events.MessageReceived;
import dev.parley.events.Platform;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.support.kafka.Topics;
import dev.parley.testing.contracts.kafka.KafkaFixture;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The topics of conversation-service: publishes messages and results, reads inference requests and
/// Telegram's delivery commands.
public final class ConversationFixture implements AutoCloseable {

    private final KafkaFixture kafka;

    /// Reads what is published from now on.
    ///
    /// @param environment has the addresses of broker and schema registry
    public ConversationFixture(Map<String, String> environment) {
        kafka =
                KafkaFixture.readingFromNow(
                        environment,
                        Topics.INFERENCE_REQUESTS.name(),
                        Topics.DELIVERY_TELEGRAM.name());
    }

    /// Publishes a message that a person wrote in their private chat.
    ///
    /// @return the event's id
    public UUID sendMessage(long person, String messageId, String text) {
        return sendMessage(person, Long.toString(person), messageId, text);
    }

    /// Publishes a message in a person's private chat whose author has another id.
    ///
    /// @return the event's id
    public UUID sendMessage(long person, String authorId, String messageId, String text) {
        var place = Place.telegram(person);
        var id = EventIds.inboundEvent("telegram", place.toString(), messageId);
        var envelope =
                Envelope.newBuilder()
                        .setEventId(id)
                        .setPlace(place.toString())
                        .setOccurredAt(Instant.now())
                        .build();
        var message = new MessageReceived(messageId, text, Addressing.PRIVATE, null, List.of());
        kafka.publish(
                        Topics.CHAT_INBOUND,
                        new InboundEvent(
                                envelope,
                                Platform.TELEGRAM,
                                new Author(authorId, "Alice"),
                                message))
                .join();
        return id;
    }

    /// Publishes the result of a request.
    public void completeInference(InferenceRequested request, String text) {
        var asked = request.getEnvelope();
        var envelope =
                Envelope.newBuilder()
                        .setEventId(EventIds.derived(request.getTurnId(), "result"))
                        .setPlace(asked.getPlace())
                        .setOccurredAt(Instant.now())
                        .build();
        kafka.publish(
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

    /// Publishes bytes that are not an event, with the key of a person's chat.
    public void sendMalformedRecord(long person) {
        kafka.publishRaw(
                Topics.CHAT_INBOUND, Place.telegram(person).toString(), new byte[] {7, 7, 7});
    }

    /// The inference requests that a person caused so far.
    public List<InferenceRequested> requestsFrom(long person) {
        var place = Place.telegram(person).toString();
        return kafka.events(Topics.INFERENCE_REQUESTS).stream()
                .filter(request -> request.getEnvelope().getPlace().equals(place))
                .toList();
    }

    /// The texts sent to a person so far.
    public List<String> repliesTo(long person) {
        var place = Place.telegram(person).toString();
        return kafka.events(Topics.DELIVERY_TELEGRAM).stream()
                .filter(command -> command.getEnvelope().getPlace().equals(place))
                .flatMap(command -> DeliveryTexts.of(command).stream())
                .toList();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
