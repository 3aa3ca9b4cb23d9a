package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.MESSAGES;
import static dev.parley.conversation.store.generated.Tables.TURNS;
import static dev.parley.conversation.store.generated.Tables.USERS;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.update;

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

/// The turns in flight: at most one for each conversation, seen so under the conversation's lock
/// and held so by a unique index.
final class TurnRepository {

    private static final Condition IS_IN_FLIGHT =
            TURNS.STATE.eq(inline(TurnState.IN_FLIGHT.name()));

    private static final String SELECT_PENDING_MESSAGES =
            Sql.of(
                    select(
                                    MESSAGES.EVENT_ID,
                                    MESSAGES.MESSAGE_ID,
                                    MESSAGES.PLACE,
                                    CONVERSATIONS.MODEL_OVERRIDE,
                                    USERS.PREFERRED_MODEL)
                            .from(MESSAGES)
                            .join(CONVERSATIONS)
                            .on(CONVERSATIONS.ID.eq(MESSAGES.CONVERSATION_ID))
                            .join(USERS)
                            .on(USERS.ID.eq(CONVERSATIONS.USER_ID))
                            .where(MESSAGES.CONVERSATION_ID.eq(Sql.of(MESSAGES.CONVERSATION_ID)))
                            .and(MESSAGES.TURN_ID.isNull())
                            .and(
                                    notExists(
                                            selectOne()
                                                    .from(TURNS)
                                                    .where(
                                                            TURNS.CONVERSATION_ID.eq(
                                                                    Sql.of(TURNS.CONVERSATION_ID)))
                                                    .and(IS_IN_FLIGHT)))
                            .orderBy(MESSAGES.ID));

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

    private static final String ASSIGN_MESSAGES =
            Sql.of(
                    update(MESSAGES)
                            .set(MESSAGES.TURN_ID, Sql.of(MESSAGES.TURN_ID))
                            .where(
                                    MESSAGES.EVENT_ID.eq(
                                            DSL.any(DSL.param("answers", UUID[].class)))));

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

    TurnRepository(BatchingTransaction transaction) {
        this.transaction = transaction;
    }

    /// Opens a turn over the messages that wait, all of one place, unless one is in flight; the
    /// conversation must be locked.
    Optional<Turn> open(
            UUID conversationId, ModelChoice model, OffsetDateTime now, Instant deadline) {
        var waiting = pendingMessages(conversationId, model);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var turn = turnOver(conversationId, waiting, deadline);
        var answers = turn.answeredEventIds().toArray(UUID[]::new);
        transaction.write(
                INSERT_TURN,
                turn.id(),
                conversationId,
                turn.place().toString(),
                turn.replyTo(),
                answers,
                turn.model(),
                now,
                deadline.atOffset(ZoneOffset.UTC));
        transaction.write(ASSIGN_MESSAGES, turn.id(), answers);
        return Optional.of(turn);
    }

    private List<PendingMessage> pendingMessages(UUID conversationId, ModelChoice model) {
        var all =
                transaction.query(
                        SELECT_PENDING_MESSAGES,
                        row ->
                                new PendingMessage(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        model.choose(row.getString(4), row.getString(5))),
                        conversationId,
                        conversationId);
        return all.stream().filter(each -> each.place().equals(all.getFirst().place())).toList();
    }

    private static Turn turnOver(
            UUID conversationId, List<PendingMessage> waiting, Instant deadline) {
        var first = waiting.getFirst();
        return new Turn(
                EventIds.turn(first.eventId()),
                conversationId,
                Place.parse(first.place()),
                waiting.getLast().messageId(),
                waiting.stream().map(PendingMessage::eventId).toList(),
                first.model(),
                deadline);
    }

    /// Ends a turn in flight; the conversation is locked first, as everywhere, so that nobody
    /// deadlocks.
    Optional<Turn> close(UUID turnId, TurnState state, OffsetDateTime now) {
        transaction.write(LOCK_CONVERSATION, turnId);
        return transaction
                .query(CLOSE_TURN, TurnRepository::turn, state.name(), now, turnId)
                .stream()
                .findFirst();
    }

    /// Turns in flight whose deadline passed before an instant.
    List<UUID> overdue(Instant before, int limit) {
        return transaction.query(
                SELECT_OVERDUE,
                row -> row.getObject(1, UUID.class),
                before.atOffset(ZoneOffset.UTC),
                limit);
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Place.parse(row.getString(3)),
                row.getString(4),
                List.of((UUID[]) row.getArray(5).getArray()),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    /// A message that waits for a turn, and the model that one would ask.
    private record PendingMessage(UUID eventId, String messageId, String place, String model) {}
}
