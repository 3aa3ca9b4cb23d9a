package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.MESSAGES;
import static dev.parley.conversation.store.generated.Tables.OUTBOX;
import static dev.parley.conversation.store.generated.Tables.TURNS;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.update;

import dev.parley.conversation.turn.TurnState;
import dev.parley.support.service.sql.Params;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.Select;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Statements on turns.
final class TurnStatements {

    static final Condition IS_IN_FLIGHT = TURNS.STATE.eq(inline(TurnState.IN_FLIGHT.name()));

    private static final List<Field<?>> TURN =
            List.of(
                    TURNS.ID,
                    TURNS.CONVERSATION_ID,
                    TURNS.PLACE,
                    TURNS.REPLY_TO,
                    TURNS.ANSWERS,
                    TURNS.MODEL,
                    TURNS.DEADLINE);

    private TurnStatements() {}

    static Query insertTurn() {
        return insertInto(TURNS)
                .set(TURNS.ID, Params.of(TURNS.ID))
                .set(TURNS.CONVERSATION_ID, Params.of(TURNS.CONVERSATION_ID))
                .set(TURNS.PLACE, Params.of(TURNS.PLACE))
                .set(TURNS.REPLY_TO, Params.of(TURNS.REPLY_TO))
                .set(TURNS.ANSWERS, Params.of(TURNS.ANSWERS))
                .set(TURNS.MODEL, Params.of(TURNS.MODEL))
                .set(TURNS.STATE, inline(TurnState.IN_FLIGHT.name()))
                .set(TURNS.OPENED_AT, Params.of(TURNS.OPENED_AT))
                .set(TURNS.DEADLINE, Params.of(TURNS.DEADLINE));
    }

    static Query lockConversationOfTurn() {
        return select(CONVERSATIONS.ID)
                .from(CONVERSATIONS)
                .join(TURNS)
                .on(TURNS.CONVERSATION_ID.eq(CONVERSATIONS.ID))
                .where(TURNS.ID.eq(Params.of(TURNS.ID)))
                .forUpdate()
                .of(CONVERSATIONS);
    }

    /// The conversation is locked by an earlier statement, so that no message is missed.
    static Query closeTurn() {
        return closeTurn(Params.of(TURNS.STATE), IS_IN_FLIGHT);
    }

    /// A turn that was found overdue may have got its request out since.
    static Query closeOverdueTurn() {
        return closeTurn(inline(TurnState.OVERDUE.name()), IS_IN_FLIGHT.and(isOverdue()));
    }

    private static Query closeTurn(Field<String> state, Condition mayClose) {
        var hasPending =
                field(
                        exists(
                                selectOne()
                                        .from(MESSAGES)
                                        .where(MESSAGES.CONVERSATION_ID.eq(TURNS.CONVERSATION_ID))
                                        .and(MESSAGES.TURN_ID.isNull())));
        return update(TURNS)
                .set(TURNS.STATE, state)
                .set(TURNS.FINISHED_AT, DatabaseTime.now())
                .where(TURNS.ID.eq(Params.of(TURNS.ID)))
                .and(mayClose)
                .returningResult(
                        Stream.concat(TURN.stream(), Stream.of(hasPending.as("has_pending")))
                                .toList());
    }

    static Query cancelTurn() {
        return update(TURNS)
                .set(TURNS.STATE, inline(TurnState.CANCELLED.name()))
                .set(TURNS.FINISHED_AT, DatabaseTime.now())
                .where(TURNS.CONVERSATION_ID.eq(Params.of(TURNS.CONVERSATION_ID)))
                .and(IS_IN_FLIGHT)
                .returning(TURN);
    }

    /// Turns past their deadline, and those whose request Kafka refused.
    static Query selectOverdueTurns() {
        return select(TURNS.ID)
                .from(TURNS)
                .where(IS_IN_FLIGHT)
                .and(isOverdue())
                .orderBy(TURNS.DEADLINE)
                .limit(param("limit", Integer.class));
    }

    private static Condition isOverdue() {
        return TURNS.DEADLINE
                .lessThan(DatabaseTime.before("grace"))
                .or(TURNS.ID.in(turnsWithoutRequest()));
    }

    private static Select<Record1<UUID>> turnsWithoutRequest() {
        return select(OUTBOX.TURN_ID).from(OUTBOX).where(OUTBOX.REFUSED_AT.isNotNull());
    }

    static Query setDelivery() {
        return update(TURNS)
                .set(TURNS.DELIVERY, Params.of(TURNS.DELIVERY))
                .where(TURNS.ID.eq(Params.of(TURNS.ID)));
    }
}
