package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.MESSAGES;
import static dev.parley.conversation.store.generated.Tables.TURNS;
import static dev.parley.conversation.store.generated.Tables.USERS;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.update;

import dev.parley.conversation.turn.PromptMessage;
import dev.parley.support.service.sql.Params;

import org.jooq.Condition;
import org.jooq.Query;

import java.util.UUID;

/// Statements on the messages of a conversation.
final class MessageStatements {

    private MessageStatements() {}

    static Query insertUserMessage() {
        return insertInto(MESSAGES)
                .set(MESSAGES.CONVERSATION_ID, Params.of(MESSAGES.CONVERSATION_ID))
                .set(MESSAGES.ROLE, inline(PromptMessage.Role.USER.name()))
                .set(MESSAGES.CONTENT, Params.of(MESSAGES.CONTENT))
                .set(MESSAGES.EVENT_ID, Params.of(MESSAGES.EVENT_ID))
                .set(MESSAGES.PLACE, Params.of(MESSAGES.PLACE))
                .set(MESSAGES.MESSAGE_ID, Params.of(MESSAGES.MESSAGE_ID))
                .set(MESSAGES.CREATED_AT, DatabaseTime.now());
    }

    static Query insertAnswer() {
        return insertInto(MESSAGES)
                .set(MESSAGES.CONVERSATION_ID, Params.of(MESSAGES.CONVERSATION_ID))
                .set(MESSAGES.ROLE, inline(PromptMessage.Role.ASSISTANT.name()))
                .set(MESSAGES.CONTENT, Params.of(MESSAGES.CONTENT))
                .set(MESSAGES.EVENT_ID, Params.of(MESSAGES.EVENT_ID))
                .set(MESSAGES.PLACE, Params.of(MESSAGES.PLACE))
                .set(MESSAGES.TURN_ID, Params.of(MESSAGES.TURN_ID))
                .set(MESSAGES.MODEL, Params.of(MESSAGES.MODEL))
                .set(MESSAGES.PROMPT_TOKENS, Params.of(MESSAGES.PROMPT_TOKENS))
                .set(MESSAGES.COMPLETION_TOKENS, Params.of(MESSAGES.COMPLETION_TOKENS))
                .set(MESSAGES.CREATED_AT, DatabaseTime.now());
    }

    static Query touchConversation() {
        return update(CONVERSATIONS)
                .set(CONVERSATIONS.LAST_ACTIVITY, DatabaseTime.now())
                .where(CONVERSATIONS.ID.eq(Params.of(CONVERSATIONS.ID)));
    }

    /// Turns are in the order of their first messages: each takes the oldest that wait. Reads
    /// nothing where [#selectPendingMessages] finds nothing.
    static Query selectNewestMessages() {
        var pending = MESSAGES.as("pending");
        var rows =
                select(MESSAGES.ID, MESSAGES.ROLE, MESSAGES.CONTENT, MESSAGES.TURN_ID)
                        .from(MESSAGES)
                        .where(MESSAGES.CONVERSATION_ID.eq(Params.of(MESSAGES.CONVERSATION_ID)))
                        .and(MESSAGES.TURN_ID.isNotNull())
                        .and(
                                exists(
                                        selectOne()
                                                .from(pending)
                                                .where(
                                                        pending.CONVERSATION_ID.eq(
                                                                Params.of(
                                                                        MESSAGES.CONVERSATION_ID)))
                                                .and(pending.TURN_ID.isNull())))
                        .and(noTurnIsInFlight())
                        .orderBy(MESSAGES.ID.desc())
                        .limit(param("limit", Integer.class));
        var newest = MESSAGES.as("newest");
        var first = MESSAGES.as("first");
        return select(newest.ROLE, newest.CONTENT, first.ID.as("turn_position"))
                .from(rows.asTable(newest.getName()))
                .join(TURNS)
                .on(TURNS.ID.eq(newest.TURN_ID))
                .join(first)
                .on(first.EVENT_ID.eq(arrayGet(TURNS.ANSWERS, inline(1))))
                .orderBy(newest.ID.desc());
    }

    private static Condition noTurnIsInFlight() {
        return notExists(
                selectOne()
                        .from(TURNS)
                        .where(TURNS.CONVERSATION_ID.eq(Params.of(TURNS.CONVERSATION_ID)))
                        .and(TurnStatements.IS_IN_FLIGHT));
    }

    static Query selectPendingMessages() {
        return select(
                        MESSAGES.EVENT_ID,
                        MESSAGES.MESSAGE_ID,
                        MESSAGES.PLACE,
                        MESSAGES.CONTENT,
                        DatabaseTime.now().as("read_at"),
                        CONVERSATIONS.MODEL_OVERRIDE,
                        USERS.PREFERRED_MODEL)
                .from(MESSAGES)
                .join(CONVERSATIONS)
                .on(CONVERSATIONS.ID.eq(MESSAGES.CONVERSATION_ID))
                .join(USERS)
                .on(USERS.ID.eq(CONVERSATIONS.USER_ID))
                .where(MESSAGES.CONVERSATION_ID.eq(Params.of(MESSAGES.CONVERSATION_ID)))
                .and(MESSAGES.TURN_ID.isNull())
                .and(noTurnIsInFlight())
                .orderBy(MESSAGES.ID)
                .limit(param("limit", Integer.class));
    }

    static Query discardPendingMessages() {
        return deleteFrom(MESSAGES)
                .where(MESSAGES.CONVERSATION_ID.eq(Params.of(MESSAGES.CONVERSATION_ID)))
                .and(MESSAGES.TURN_ID.isNull())
                .returning(MESSAGES.EVENT_ID, MESSAGES.PLACE);
    }

    static Query assignMessages() {
        return update(MESSAGES)
                .set(MESSAGES.TURN_ID, Params.of(MESSAGES.TURN_ID))
                .where(MESSAGES.EVENT_ID.eq(any(param("answers", UUID[].class))));
    }
}
