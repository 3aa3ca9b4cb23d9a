package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.TURNS;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;

import dev.parley.conversation.store.PendingMessages.PendingMessage;
import dev.parley.conversation.turn.ConversationTransaction.ModelChoice;
import dev.parley.conversation.turn.Turn;
import dev.parley.conversation.turn.TurnState;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.support.service.sql.Sql;

import org.jooq.Condition;
import org.jooq.impl.DSL;

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

    static final Condition IS_IN_FLIGHT = TURNS.STATE.eq(inline(TurnState.IN_FLIGHT.name()));

    private static final String INSERT_TURN =
            Sql.of(
                    insertInto(TURNS)
                            .set(TURNS.ID, Sql.of(TURNS.ID))
                            .set(TURNS.CONVERSATION_ID, Sql.of(TURNS.CONVERSATION_ID))
                            .set(TURNS.PLACE, Sql.of(TURNS.PLACE))
                            .set(TURNS.REPLY_TO, Sql.of(TURNS.REPLY_TO))
                            .set(TURNS.ANSWERS, Sql.of(TURNS.ANSWERS))
                            .set(TURNS.MODEL, Sql.of(TURNS.MODEL))
                            .set(TURNS.STATE, inline(TurnState.IN_FLIGHT.name()))
                            .set(TURNS.OPENED_AT, Sql.of(TURNS.OPENED_AT))
                            .set(TURNS.DEADLINE, Sql.of(TURNS.DEADLINE)));

    private static final String LOCK_CONVERSATION =
            Sql.of(
                    select(CONVERSATIONS.ID)
                            .from(CONVERSATIONS)
                            .join(TURNS)
                            .on(TURNS.CONVERSATION_ID.eq(CONVERSATIONS.ID))
                            .where(TURNS.ID.eq(Sql.of(TURNS.ID)))
                            .forUpdate()
                            .of(CONVERSATIONS));

    private static final String CLOSE_TURN =
            Sql.of(
                    update(TURNS)
                            .set(TURNS.STATE, Sql.of(TURNS.STATE))
                            .set(TURNS.FINISHED_AT, Sql.of(TURNS.FINISHED_AT))
                            .where(TURNS.ID.eq(Sql.of(TURNS.ID)))
                            .and(IS_IN_FLIGHT)
                            .returning(
                                    TURNS.ID,
                                    TURNS.CONVERSATION_ID,
                                    TURNS.PLACE,
                                    TURNS.REPLY_TO,
                                    TURNS.ANSWERS,
                                    TURNS.MODEL,
                                    TURNS.DEADLINE));

    private static final String SELECT_OVERDUE =
            Sql.of(
                    select(TURNS.ID)
                            .from(TURNS)
                            .where(IS_IN_FLIGHT)
                            .and(TURNS.DEADLINE.lessThan(Sql.of(TURNS.DEADLINE)))
                            .orderBy(TURNS.DEADLINE)
                            .limit(DSL.param("limit", Integer.class)));

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
                INSERT_TURN,
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
        transaction.write(LOCK_CONVERSATION, turnId);
        return transaction
                .query(CLOSE_TURN, TurnRepository::turn, state.name(), now, turnId)
                .stream()
                .findFirst();
    }

    /// Returns turns in flight whose deadline lies before an instant.
    List<UUID> overdue(Instant before, int limit) {
        return transaction.query(
                SELECT_OVERDUE,
                row -> Sql.get(row, TURNS.ID),
                before.atOffset(ZoneOffset.UTC),
                limit);
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                Sql.get(row, TURNS.ID),
                Sql.get(row, TURNS.CONVERSATION_ID),
                Place.parse(Sql.get(row, TURNS.PLACE)),
                Sql.get(row, TURNS.REPLY_TO),
                List.of(Sql.get(row, TURNS.ANSWERS)),
                Sql.get(row, TURNS.MODEL),
                Sql.get(row, TURNS.DEADLINE).toInstant());
    }
}
