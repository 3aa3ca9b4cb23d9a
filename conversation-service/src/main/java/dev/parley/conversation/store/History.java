package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.MESSAGES;
import static dev.parley.conversation.store.generated.Tables.TURNS;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;

import dev.parley.chassis.sql.Sql;
import dev.parley.conversation.turn.IncomingMessage;
import dev.parley.conversation.turn.InferenceOutcome;
import dev.parley.conversation.turn.Line;
import dev.parley.conversation.turn.Turn;
import dev.parley.ids.EventIds;

import org.jooq.impl.DSL;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// What was said in a conversation, by people and by the model.
final class History {

    private static final String SAID =
            Sql.of(
                    insertInto(MESSAGES)
                            .set(MESSAGES.CONVERSATION_ID, Sql.of(MESSAGES.CONVERSATION_ID))
                            .set(MESSAGES.ROLE, inline(Line.Role.USER.name()))
                            .set(MESSAGES.CONTENT, Sql.of(MESSAGES.CONTENT))
                            .set(MESSAGES.EVENT_ID, Sql.of(MESSAGES.EVENT_ID))
                            .set(MESSAGES.PLACE, Sql.of(MESSAGES.PLACE))
                            .set(MESSAGES.MESSAGE_ID, Sql.of(MESSAGES.MESSAGE_ID))
                            .set(MESSAGES.CREATED_AT, Sql.of(MESSAGES.CREATED_AT)));

    private static final String ANSWERED =
            Sql.of(
                    insertInto(MESSAGES)
                            .set(MESSAGES.CONVERSATION_ID, Sql.of(MESSAGES.CONVERSATION_ID))
                            .set(MESSAGES.ROLE, inline(Line.Role.ASSISTANT.name()))
                            .set(MESSAGES.CONTENT, Sql.of(MESSAGES.CONTENT))
                            .set(MESSAGES.EVENT_ID, Sql.of(MESSAGES.EVENT_ID))
                            .set(MESSAGES.PLACE, Sql.of(MESSAGES.PLACE))
                            .set(MESSAGES.TURN_ID, Sql.of(MESSAGES.TURN_ID))
                            .set(MESSAGES.MODEL, Sql.of(MESSAGES.MODEL))
                            .set(MESSAGES.PROMPT_TOKENS, Sql.of(MESSAGES.PROMPT_TOKENS))
                            .set(MESSAGES.COMPLETION_TOKENS, Sql.of(MESSAGES.COMPLETION_TOKENS))
                            .set(MESSAGES.CREATED_AT, Sql.of(MESSAGES.CREATED_AT)));

    private static final String TOUCH =
            Sql.of(
                    update(CONVERSATIONS)
                            .set(CONVERSATIONS.LAST_ACTIVITY, Sql.of(CONVERSATIONS.LAST_ACTIVITY))
                            .where(CONVERSATIONS.ID.eq(Sql.of(CONVERSATIONS.ID))));

    private static final String NEWEST =
            Sql.of(
                    select(MESSAGES.ROLE, MESSAGES.CONTENT, TURNS.OPENED_AT)
                            .from(MESSAGES)
                            .join(TURNS)
                            .on(TURNS.ID.eq(MESSAGES.TURN_ID))
                            .where(MESSAGES.CONVERSATION_ID.eq(Sql.of(MESSAGES.CONVERSATION_ID)))
                            .orderBy(MESSAGES.ID.desc())
                            .limit(DSL.param("limit", Integer.class)));

    /// An answer stands before what was written while it was made.
    private static final Comparator<Spoken> IN_ORDER_OF_TURNS =
            Comparator.comparing(Spoken::turnOpenedAt)
                    .thenComparing(spoken -> spoken.line().role() == Line.Role.ASSISTANT);

    private final Transaction transaction;

    History(Transaction transaction) {
        this.transaction = transaction;
    }

    /// Appends what a person wrote; it waits for a turn.
    void append(UUID conversationId, IncomingMessage message, String text, OffsetDateTime now) {
        transaction.write(
                SAID,
                conversationId,
                text,
                message.eventId(),
                message.place().toString(),
                message.messageId(),
                now);
    }

    /// Appends what the model answered.
    void append(Turn turn, InferenceOutcome.Completed answer, OffsetDateTime now) {
        transaction.write(
                ANSWERED,
                turn.conversationId(),
                answer.text(),
                EventIds.following(turn.id(), "answer"),
                turn.place().toString(),
                turn.id(),
                answer.model(),
                answer.promptTokens(),
                answer.completionTokens(),
                now);
        transaction.write(TOUCH, now, turn.conversationId());
    }

    /// The newest lines of turns, oldest first.
    List<Line> newest(UUID conversationId, int limit) {
        return transaction
                .ask(
                        NEWEST,
                        row ->
                                new Spoken(
                                        new Line(
                                                Line.Role.valueOf(row.getString(1)),
                                                row.getString(2)),
                                        row.getObject(3, OffsetDateTime.class)),
                        conversationId,
                        limit)
                .reversed()
                .stream()
                .sorted(IN_ORDER_OF_TURNS)
                .map(Spoken::line)
                .toList();
    }

    /// A line and the time at which its turn was opened.
    private record Spoken(Line line, OffsetDateTime turnOpenedAt) {}
}
