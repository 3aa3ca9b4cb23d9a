package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.CLOSE_TURN;
import static dev.parley.conversation.store.ConversationStatement.INSERT_TURN;
import static dev.parley.conversation.store.ConversationStatement.LOCK_CONVERSATION_OF_TURN;
import static dev.parley.conversation.store.ConversationStatement.SELECT_OVERDUE_TURNS;

import dev.parley.conversation.store.PendingMessages.PendingMessage;
import dev.parley.conversation.turn.ConversationTransaction.ModelChoice;
import dev.parley.conversation.turn.Turn;
import dev.parley.conversation.turn.TurnState;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Repository of turns. A conversation has at most one turn in flight: callers hold its lock, and a
/// unique index enforces the limit.
final class TurnRepository {

    private final BatchingTransaction transaction;
    private final PendingMessages pendingMessages;

    TurnRepository(BatchingTransaction transaction) {
        this.transaction = transaction;
        this.pendingMessages = new PendingMessages(transaction);
    }

    /// Opens a turn over the pending messages of one place; the conversation must be locked.
    ///
    /// @return empty if nothing is pending or a turn is in flight
    Optional<Turn> open(
            UUID conversationId, ModelChoice model, OffsetDateTime now, Instant deadline) {
        var pending = pendingMessages.find(conversationId, model);
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        var turn = turnOver(conversationId, pending, deadline);
        var eventIds = turn.answeredEventIds().toArray(UUID[]::new);
        transaction.write(
                INSERT_TURN.sql(),
                turn.id(),
                conversationId,
                turn.place().toString(),
                turn.replyTo(),
                eventIds,
                turn.model(),
                now,
                deadline.atOffset(ZoneOffset.UTC));
        pendingMessages.assign(turn.id(), eventIds);
        return Optional.of(turn);
    }

    private static Turn turnOver(
            UUID conversationId, List<PendingMessage> pending, Instant deadline) {
        var first = pending.getFirst();
        return new Turn(
                EventIds.turn(first.eventId()),
                conversationId,
                Place.parse(first.place()),
                pending.getLast().messageId(),
                pending.stream().map(PendingMessage::eventId).toList(),
                first.model(),
                deadline);
    }

    /// Closes a turn in flight. The conversation is locked first, in the same order as elsewhere,
    /// to prevent deadlocks.
    ///
    /// @return empty if the turn is not in flight
    Optional<Turn> close(UUID turnId, TurnState state, OffsetDateTime now) {
        transaction.write(LOCK_CONVERSATION_OF_TURN.sql(), turnId);
        return transaction
                .query(CLOSE_TURN.sql(), TurnRepository::turn, state.name(), now, turnId)
                .stream()
                .findFirst();
    }

    /// Returns turns in flight whose deadline lies before an instant.
    List<UUID> overdue(Instant before, int limit) {
        return transaction.query(
                SELECT_OVERDUE_TURNS.sql(),
                row -> row.getObject("id", UUID.class),
                before.atOffset(ZoneOffset.UTC),
                limit);
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                Place.parse(row.getString("place")),
                row.getString("reply_to"),
                List.of((UUID[]) row.getArray("answers").getArray()),
                row.getString("model"),
                row.getObject("deadline", OffsetDateTime.class).toInstant());
    }
}
