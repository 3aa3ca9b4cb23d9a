package dev.parley.simulation.conversation.kafka;

import dev.parley.conversation.turn.Effect;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.support.kafka.outbox.OutboxRow;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Effects as rows of the outbox, with the ids that the service derives.
public final class Events {

    private final List<Event> events = new ArrayList<>();

    /// Encodes an effect.
    public OutboxRow row(Effect effect) {
        var event = event(effect);
        var value = ByteBuffer.allocate(Integer.BYTES).putInt(events.size()).array();
        events.add(event);
        return new OutboxRow(event.id(), event.topic(), event.place(), value, "");
    }

    /// The event that a record holds.
    Event read(byte[] value) {
        return events.get(ByteBuffer.wrap(value).getInt());
    }

    private static Event event(Effect effect) {
        return switch (effect) {
            case Effect.BeginReply(var turn) ->
                    event(turn.id(), "begin", "delivery", turn.place(), effect);
            case Effect.RequestInference(var turn, _, _) ->
                    event(turn.id(), "request", Broker.REQUESTS, turn.place(), effect);
            case Effect.CancelInference(var turn, _) ->
                    event(turn.id(), "cancel", "control", turn.place(), effect);
            case Effect.Reply(var turn, _) ->
                    event(turn.id(), "reply", "delivery", turn.place(), effect);
            case Effect.DirectReply(var cause, var place, _, _) ->
                    event(cause, "answer", "delivery", place, effect);
            case Effect.Ignore(var cause, var place, _) ->
                    event(cause, "receipt", "receipts", place, effect);
        };
    }

    private static Event event(UUID cause, String step, String topic, Place place, Effect effect) {
        return new Event(EventIds.derived(cause, step), topic, place.toString(), effect);
    }
}
