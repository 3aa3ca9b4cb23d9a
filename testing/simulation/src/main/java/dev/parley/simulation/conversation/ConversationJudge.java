package dev.parley.simulation.conversation;

import dev.parley.conversation.turn.Effect;
import dev.parley.conversation.turn.IncomingMessage;
import dev.parley.conversation.turn.Turn;
import dev.parley.conversation.turn.TurnState;
import dev.parley.simulation.conversation.database.ConversationRow;
import dev.parley.simulation.conversation.database.Database;
import dev.parley.simulation.conversation.database.TurnRow;
import dev.parley.simulation.conversation.kafka.Event;
import dev.parley.simulation.conversation.kafka.ModelService;
import dev.parley.simulation.fault.FaultPlan;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Judge of a conversation's history: each message ends once, each turn is answered once, in order.
///
/// @param messages in the order in which they were written
/// @param published all published events, in order
record ConversationJudge(
        List<IncomingMessage> messages,
        Database database,
        List<Event> published,
        FaultPlan faults) {

    /// Returns the first violation; null: none.
    @Nullable String verdict() {
        return Stream.<Supplier<@Nullable String>>of(
                        () -> new EventJudge(database.outbox(), published, faults).verdict(),
                        this::ends,
                        this::turns,
                        this::orderOfTurns)
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String ends() {
        var ends = new HashMap<UUID, Integer>();
        for (var effect : database.outbox().committed().values()) {
            ended(effect).forEach(message -> ends.merge(message, 1, Integer::sum));
        }
        for (var message : messages) {
            int count = ends.getOrDefault(message.eventId(), 0);
            if (count != 1) {
                return "message " + message.messageId() + " ended " + count + " times";
            }
        }
        return null;
    }

    private static List<UUID> ended(Effect effect) {
        return switch (effect) {
            case Effect.Reply(var turn, _) -> turn.answeredEventIds();
            case Effect.DirectReply(var eventId, _, _, _) -> List.of(eventId);
            case Effect.Ignore(var eventId, _, _) -> List.of(eventId);
            default -> List.of();
        };
    }

    private @Nullable String turns() {
        var replies = new HashMap<UUID, String>();
        for (var effect : database.outbox().committed().values()) {
            if (effect instanceof Effect.Reply(var turn, var text)) {
                replies.put(turn.id(), text);
            }
        }
        for (var conversation : database.conversations()) {
            for (var turn : conversation.turns()) {
                var found = verdict(turn, replies);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable String verdict(TurnRow row, Map<UUID, String> replies) {
        var turn = row.turn();
        if (row.isInFlight()) {
            return "turn " + turn.id() + " is still in flight";
        }
        var isAnswer = ModelService.answer(turn).equals(replies.get(turn.id()));
        if (isAnswer != (row.state() == TurnState.ANSWERED)) {
            return "turn %s is %s, and its reply says: %s"
                    .formatted(turn.id(), row.state(), replies.get(turn.id()));
        }
        return row.delivery() == null ? "turn " + turn.id() + " knows of no delivery" : null;
    }

    private @Nullable String orderOfTurns() {
        for (var conversation : database.conversations()) {
            var found = orderOfTurns(conversation);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String orderOfTurns(ConversationRow conversation) {
        var last = new HashMap<String, Integer>();
        for (var row : conversation.turns()) {
            Turn turn = row.turn();
            for (var message : turn.answeredEventIds()) {
                var position = position(message);
                var before = last.put(turn.place().toString(), position);
                if (before != null && position < before) {
                    return "message %d was taken before message %d".formatted(before, position);
                }
            }
        }
        return null;
    }

    private int position(UUID eventId) {
        for (var index = 0; index < messages.size(); index++) {
            if (messages.get(index).eventId().equals(eventId)) {
                return index;
            }
        }
        throw new IllegalStateException("nobody wrote " + eventId);
    }
}
