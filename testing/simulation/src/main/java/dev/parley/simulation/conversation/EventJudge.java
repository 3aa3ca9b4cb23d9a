package dev.parley.simulation.conversation;

import dev.parley.conversation.turn.Effect;
import dev.parley.simulation.conversation.database.OutboxTable;
import dev.parley.simulation.conversation.kafka.Event;
import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.FaultPlan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Judge of what left the service: every committed event and nothing else, again only under the
/// same id, in the order of the conversation.
record EventJudge(OutboxTable outbox, List<Event> published, FaultPlan faults) {

    /// Faults after which an event may leave twice: nobody knows that it left already.
    private static final List<Fault> REPEATING =
            List.of(
                    Fault.CRASH,
                    Fault.LONG_FREEZE,
                    Fault.SHORT_FREEZE,
                    Fault.DATABASE_CRASH,
                    Fault.ACKNOWLEDGEMENT_LOST);

    /// Faults after which an event may be overtaken by one of its own transaction: it is published
    /// again later.
    private static final List<Fault> OVERTAKING =
            List.of(
                    Fault.CRASH,
                    Fault.LONG_FREEZE,
                    Fault.SHORT_FREEZE,
                    Fault.ACKNOWLEDGEMENT_LOST,
                    Fault.EVENT_REFUSED);

    /// Further faults after which a whole transaction may be overtaken: its events wait until their
    /// claims expire (ADR 1).
    private static final List<Fault> DELAYING =
            List.of(Fault.DATABASE_CRASH, Fault.COMMIT_ANSWER_LOST);

    @Nullable String verdict() {
        var first = new LinkedHashMap<UUID, Event>();
        var times = new HashMap<UUID, Integer>();
        for (var event : published) {
            var earlier = first.putIfAbsent(event.id(), event);
            times.merge(event.id(), 1, Integer::sum);
            if (earlier != null && !earlier.equals(event)) {
                return "%s and %s have the same id".formatted(earlier, event);
            }
        }
        return Stream.of(uncommitted(first), lost(first), twice(times), order(first))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String uncommitted(Map<UUID, Event> first) {
        return first.values().stream()
                .filter(event -> !event.effect().equals(outbox.committed().get(event.id())))
                .findFirst()
                .map(event -> event + " was published and not committed")
                .orElse(null);
    }

    private @Nullable String lost(Map<UUID, Event> first) {
        return outbox.committed().entrySet().stream()
                .filter(event -> !first.containsKey(event.getKey()))
                .filter(event -> !outbox.isRefused(event.getKey()))
                .findFirst()
                .map(event -> event.getValue() + " was never published")
                .orElse(null);
    }

    private @Nullable String twice(Map<UUID, Integer> times) {
        return hasFired(REPEATING)
                ? null
                : times.entrySet().stream()
                        .filter(event -> event.getValue() > 1)
                        .findFirst()
                        .map(event ->
                                "%s was published %d times"
                                        .formatted(
                                                outbox.committed().get(event.getKey()),
                                                event.getValue()))
                        .orElse(null);
    }

    /// In one place, the replies of a conversation leave in the order of their turns, and the next
    /// turn begins behind the reply that its transaction holds.
    private @Nullable String order(Map<UUID, Event> first) {
        if (hasFired(OVERTAKING)) {
            return null;
        }
        var sequence = new ArrayList<>(first.keySet());
        var lastReplies = new HashMap<String, UUID>();
        for (var event : outbox.committed().entrySet()) {
            var conversation = conversation(event.getValue());
            var reply = conversation == null ? null : lastReplies.get(conversation);
            if (reply != null
                    && sequence.indexOf(event.getKey()) < sequence.indexOf(reply)
                    && mustFollow(event.getKey(), event.getValue(), reply)) {
                return "%s left before %s"
                        .formatted(event.getValue(), outbox.committed().get(reply));
            }
            if (conversation != null && event.getValue() instanceof Effect.Reply) {
                lastReplies.put(conversation, event.getKey());
            }
        }
        return null;
    }

    private boolean mustFollow(UUID eventId, Effect effect, UUID reply) {
        return outbox.areOfOneTransaction(eventId, reply)
                || (effect instanceof Effect.Reply && !hasFired(DELAYING));
    }

    private boolean hasFired(List<Fault> any) {
        return any.stream().anyMatch(faults::hasFired);
    }

    private static @Nullable String conversation(Effect effect) {
        return switch (effect) {
            case Effect.BeginReply(var turn) -> turn.conversationId() + " " + turn.place();
            case Effect.Reply(var turn, _) -> turn.conversationId() + " " + turn.place();
            default -> null;
        };
    }
}
