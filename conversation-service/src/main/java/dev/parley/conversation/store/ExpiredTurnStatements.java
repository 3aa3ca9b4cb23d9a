package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.MESSAGES;
import static dev.parley.conversation.store.generated.Tables.TURNS;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.support.service.sql.Params;

import org.jooq.Query;

import java.util.UUID;

/// Statements that find and delete the turns of active conversations that no context needs.
final class ExpiredTurnStatements {

    private ExpiredTurnStatements() {}

    /// Active conversations in the order of their ids, each with the newest message behind those
    /// that are kept; it is null where there are not so many.
    static Query selectLongConversations() {
        var newestUnneeded =
                field(
                        select(MESSAGES.ID)
                                .from(MESSAGES)
                                .where(MESSAGES.CONVERSATION_ID.eq(CONVERSATIONS.ID))
                                .orderBy(MESSAGES.ID.desc())
                                .offset(param("kept", Integer.class))
                                .limit(inline(1)));
        return select(CONVERSATIONS.ID, newestUnneeded.as("newest_unneeded"))
                .from(CONVERSATIONS)
                .where(CONVERSATIONS.IS_ACTIVE)
                .and(CONVERSATIONS.ID.gt(Params.of(CONVERSATIONS.ID)))
                .orderBy(CONVERSATIONS.ID)
                .limit(param("limit", Integer.class));
    }

    /// A turn is kept as long as one of its messages is: the order of the others follows from it.
    static Query lockExpiredTurns() {
        return select(TURNS.ID, TURNS.ANSWERS)
                .from(TURNS)
                .where(TURNS.CONVERSATION_ID.eq(Params.of(TURNS.CONVERSATION_ID)))
                .and(TURNS.FINISHED_AT.lessThan(DatabaseTime.before("age")))
                .and(
                        notExists(
                                selectOne()
                                        .from(MESSAGES)
                                        .where(
                                                MESSAGES.CONVERSATION_ID.eq(
                                                        Params.of(MESSAGES.CONVERSATION_ID)))
                                        .and(MESSAGES.ID.gt(Params.of(MESSAGES.ID)))
                                        .and(MESSAGES.TURN_ID.eq(TURNS.ID))))
                .limit(param("limit", Integer.class))
                .forUpdate()
                .skipLocked();
    }

    static Query deleteMessagesOfEvents() {
        return deleteFrom(MESSAGES).where(MESSAGES.EVENT_ID.eq(any(param("events", UUID[].class))));
    }

    static Query deleteTurnsById() {
        return deleteFrom(TURNS).where(TURNS.ID.eq(any(param("turns", UUID[].class))));
    }
}
