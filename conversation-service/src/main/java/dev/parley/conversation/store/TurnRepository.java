package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.CANCEL_TURN;
import static dev.parley.conversation.store.ConversationStatement.CLOSE_OVERDUE_TURN;
import static dev.parley.conversation.store.ConversationStatement.CLOSE_TURN;
import static dev.parley.conversation.store.ConversationStatement.INSERT_TURN;
import static dev.parley.conversation.store.ConversationStatement.LOCK_CONVERSATION_OF_TURN;
import static dev.parley.conversation.store.ConversationStatement.SELECT_OVERDUE_TURNS;

import dev.parley.conversation.store.PendingMessages.PendingMessage;
import dev.parley.conversation.turn.ClosedTurn;
import dev.parley.conversation.turn.DiscardedMessage;
import dev.parley.conversation.turn.OpenedTurn;
import dev.parley.conversation.turn.PromptMessage;
import dev.parley.conversation.turn.Turn;
import dev.parley.conversation.turn.TurnSettings;
import dev.parley.conversation.turn.TurnState;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Repository of turns. A conversation has at most one turn in flight: callers hold its lock, and a
/// unique index enforces the limit.
final class TurnRepository {

    private final BatchingTransaction transaction;
    private final PendingMessages pendingMessages;

    TurnRepository(BatchingTransaction transaction) {
        this.transaction = transaction;
        this.pendingMessages = new PendingMessages(transaction);
    }

    /// Opens a turn over the oldest pending messages of one place that fit into a context together;
    /// the conversation must be locked.
    ///
    /// @param history what was said before, which arrives with the pending messages
    /// @return empty if nothing is pending or a turn is in flight
    Optional<OpenedTurn> open(
            UUID conversationId, TurnSettings settings, Supplier<List<PromptMessage>> history) {
        var window = settings.contextWindow();
        var pending = pendingMessages.find(conversationId, window.maxMessages());
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        var texts = pending.stream().map(PendingMessage::message).toList();
        var included = window.fitting(texts);
        var turn = turnOver(conversationId, pending.subList(0, included), settings);
        var eventIds = turn.answeredEventIds().toArray(UUID[]::new);
        transaction.write(
                INSERT_TURN.sql(),
                turn.id(),
                conversationId,
                turn.place().toString(),
                turn.replyTo(),
                eventIds,
                turn.model(),
                pending.getFirst().readAt(),
                turn.deadline().atOffset(ZoneOffset.UTC));
        pendingMessages.assign(turn.id(), eventIds);
        return Optional.of(new OpenedTurn(turn, history.get(), texts.subList(0, included)));
    }

    private static Turn turnOver(
            UUID conversationId, List<PendingMessage> pending, TurnSettings settings) {
        var first = pending.getFirst();
        return new Turn(
                EventIds.turn(first.eventId()),
                conversationId,
                Place.parse(first.place()),
                pending.getLast().messageId(),
                pending.stream().map(PendingMessage::eventId).toList(),
                settings.models().select(first.modelOverride(), first.preferredModel()),
                first.readAt().toInstant().plus(settings.timeout()));
    }

    /// Cancels the turn in flight of a locked conversation.
    Optional<Turn> cancel(UUID conversationId) {
        return transaction.query(CANCEL_TURN.sql(), TurnRepository::turn, conversationId).stream()
                .findFirst();
    }

    /// Deletes the messages of a locked conversation that wait for a turn.
    List<DiscardedMessage> discardPending(UUID conversationId) {
        return pendingMessages.discard(conversationId);
    }

    /// Closes a turn in flight. The conversation is locked first, in the same order as elsewhere,
    /// to prevent deadlocks.
    ///
    /// @return empty if the turn is not in flight
    Optional<ClosedTurn> close(UUID turnId, TurnState state) {
        return close(CLOSE_TURN, turnId, state.name(), turnId);
    }

    /// Closes a turn in flight as [#close(UUID, TurnState)] does, if it is one of [#overdue].
    Optional<ClosedTurn> closeOverdue(UUID turnId, Duration grace) {
        return close(CLOSE_OVERDUE_TURN, turnId, turnId, grace.toMillis());
    }

    private Optional<ClosedTurn> close(
            ConversationStatement statement, UUID turnId, Object... parameters) {
        transaction.write(LOCK_CONVERSATION_OF_TURN.sql(), turnId);
        return transaction
                .query(
                        statement.sql(),
                        row -> new ClosedTurn(turn(row), row.getBoolean("has_pending")),
                        parameters)
                .stream()
                .findFirst();
    }

    /// Returns turns in flight whose deadline passed some time ago, or whose request was refused.
    List<UUID> overdue(Duration grace, int limit) {
        return transaction.query(
                SELECT_OVERDUE_TURNS.sql(),
                row -> row.getObject("id", UUID.class),
                grace.toMillis(),
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
