package dev.parley.simulation.conversation.database;

import dev.parley.conversation.turn.Turn;
import dev.parley.conversation.turn.TurnState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Rows that the lock of one conversation protects.
public final class ConversationRow {

    private final UUID id;
    private final String scopeKey;
    private final List<MessageRow> messages;
    private final List<TurnRow> turns;
    private boolean isActive;
    private @Nullable String model;

    ConversationRow(UUID id, String scopeKey) {
        this(id, scopeKey, List.of(), List.of());
        this.isActive = true;
    }

    private ConversationRow(
            UUID id, String scopeKey, List<MessageRow> messages, List<TurnRow> turns) {
        this.id = id;
        this.scopeKey = scopeKey;
        this.messages = new ArrayList<>(messages);
        this.turns = new ArrayList<>(turns);
    }

    /// Copies the rows for a transaction.
    ConversationRow copy() {
        var copy = new ConversationRow(id, scopeKey, messages, turns);
        copy.isActive = isActive;
        copy.model = model;
        return copy;
    }

    /// Id of the conversation.
    public UUID id() {
        return id;
    }

    /// Its turns in the order in which they were opened.
    public List<TurnRow> turns() {
        return Collections.unmodifiableList(turns);
    }

    String scopeKey() {
        return scopeKey;
    }

    boolean isActive() {
        return isActive;
    }

    void end() {
        isActive = false;
    }

    @Nullable String model() {
        return model;
    }

    void choose(String name) {
        model = name;
    }

    List<MessageRow> messages() {
        return messages;
    }

    boolean hasPending() {
        return messages.stream().anyMatch(each -> each.turn() == null);
    }

    Optional<TurnRow> inFlight() {
        for (var each : turns) {
            if (each.isInFlight()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    int turnsInFlight() {
        var count = 0;
        for (var each : turns) {
            count += each.isInFlight() ? 1 : 0;
        }
        return count;
    }

    /// Position of a turn in the conversation.
    int position(@Nullable UUID turn) {
        for (var index = 0; index < turns.size(); index++) {
            if (turns.get(index).turn().id().equals(turn)) {
                return index;
            }
        }
        return -1;
    }

    void open(Turn turn) {
        turns.add(new TurnRow(turn, TurnState.IN_FLIGHT, null));
        messages.replaceAll(each ->
                turn.answeredEventIds().contains(each.eventId()) ? each.in(turn.id()) : each);
    }

    TurnRow turn(UUID turn) {
        return turns.get(position(turn));
    }

    void change(UUID turn, UnaryOperator<TurnRow> change) {
        turns.replaceAll(each -> each.turn().id().equals(turn) ? change.apply(each) : each);
    }
}
