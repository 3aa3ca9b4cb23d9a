package dev.parley.conversation.outbound;

import dev.parley.conversation.turn.Effect;
import dev.parley.conversation.turn.PromptMessage;
import dev.parley.conversation.turn.Turn;
import dev.parley.events.BeginReply;
import dev.parley.events.ContextMessage;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.DeliveryReceipt;
import dev.parley.events.Envelope;
import dev.parley.events.Ignored;
import dev.parley.events.InferenceCancelled;
import dev.parley.events.InferenceParameters;
import dev.parley.events.InferenceRequested;
import dev.parley.events.MessageContent;
import dev.parley.events.Role;
import dev.parley.events.SendMessage;
import dev.parley.events.SendReply;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.outbox.OutboxRow;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Encodes effects as outbox rows. Each event's id is derived from its cause, so that a repeated
/// effect has the same id.
public final class EffectEncoder implements Function<Effect, OutboxRow> {

    /// Maximum age of a reply that is still delivered.
    private static final Duration REPLY_TIME_TO_LIVE = Duration.ofHours(24);

    private final EventEncoder encoder;
    private final InferenceParameters parameters;
    private final Clock clock;

    /// Creates an encoder that adds the same model parameters to every request.
    public EffectEncoder(EventEncoder encoder, InferenceParameters parameters, Clock clock) {
        this.encoder = encoder;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public OutboxRow apply(Effect effect) {
        return switch (effect) {
            case Effect.BeginReply(var turn) -> beginReply(turn);
            case Effect.RequestInference(var turn, var fallbacks, var context) ->
                    requestInference(turn, fallbacks, context);
            case Effect.CancelInference(var turn, var reason) -> cancelInference(turn, reason);
            case Effect.Reply(var turn, var text) -> reply(turn, text);
            case Effect.DirectReply say -> directReply(say);
            case Effect.Ignore(var eventId, var place, var reason) ->
                    ignore(eventId, place, reason);
        };
    }

    private OutboxRow beginReply(Turn turn) {
        var envelope = envelope(turn, "begin", turn.deadline());
        return row(
                Topics.delivery(turn.place().platform()),
                envelope,
                new DeliveryCommand(
                        envelope, turn.id(), List.of(), new BeginReply(turn.replyTo())));
    }

    private OutboxRow requestInference(
            Turn turn, List<String> fallbacks, List<PromptMessage> context) {
        var envelope = envelope(turn, "request", turn.deadline());
        return row(
                Topics.INFERENCE_REQUESTS,
                envelope,
                new InferenceRequested(
                        envelope,
                        turn.id(),
                        turn.model(),
                        fallbacks,
                        context.stream().map(EffectEncoder::contextMessage).toList(),
                        parameters,
                        turn.deadline()));
    }

    private static ContextMessage contextMessage(PromptMessage line) {
        var role =
                switch (line.role()) {
                    case SYSTEM -> Role.SYSTEM;
                    case USER -> Role.USER;
                    case ASSISTANT -> Role.ASSISTANT;
                };
        return new ContextMessage(role, line.text());
    }

    private OutboxRow cancelInference(Turn turn, String reason) {
        var envelope = envelope(turn, "cancel", null);
        return row(
                Topics.INFERENCE_CONTROL,
                envelope,
                new InferenceCancelled(envelope, turn.id(), reason));
    }

    private OutboxRow reply(Turn turn, String text) {
        var envelope = envelope(turn, "reply", clock.instant().plus(REPLY_TIME_TO_LIVE));
        return row(
                Topics.delivery(turn.place().platform()),
                envelope,
                new DeliveryCommand(
                        envelope,
                        turn.id(),
                        turn.answeredEventIds(),
                        new SendReply(text, turn.replyTo())));
    }

    private OutboxRow directReply(Effect.DirectReply say) {
        var envelope =
                envelope(
                        EventIds.derived(say.eventId(), "answer"),
                        say.place(),
                        null,
                        say.eventId(),
                        clock.instant().plus(REPLY_TIME_TO_LIVE));
        var content = MessageContent.newBuilder().setText(say.text()).build();
        return row(
                Topics.delivery(say.place().platform()),
                envelope,
                new DeliveryCommand(
                        envelope,
                        null,
                        List.of(say.eventId()),
                        new SendMessage(content, say.replyTo())));
    }

    private OutboxRow ignore(UUID eventId, Place place, String reason) {
        var envelope = envelope(EventIds.derived(eventId, "receipt"), place, null, eventId, null);
        return row(
                Topics.DELIVERY_RECEIPTS,
                envelope,
                new DeliveryReceipt(envelope, null, List.of(eventId), new Ignored(reason)));
    }

    private Envelope envelope(Turn turn, String step, @Nullable Instant notAfter) {
        return envelope(
                EventIds.derived(turn.id(), step),
                turn.place(),
                turn.conversationId(),
                turn.answeredEventIds().getLast(),
                notAfter);
    }

    private Envelope envelope(
            UUID eventId,
            Place place,
            @Nullable UUID conversation,
            UUID causedBy,
            @Nullable Instant notAfter) {
        return new Envelope(
                eventId,
                place.toString(),
                conversation == null ? null : conversation.toString(),
                causedBy,
                clock.instant(),
                notAfter);
    }

    private <T extends SpecificRecord> OutboxRow row(Topic<T> topic, Envelope envelope, T event) {
        return OutboxRow.of(encoder, topic, event, envelope.getEventId());
    }
}
