package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.MESSAGES;
import static dev.parley.conversation.store.generated.Tables.TURNS;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;

import dev.parley.conversation.turn.IncomingMessage;
import dev.parley.conversation.turn.InferenceOutcome;
import dev.parley.conversation.turn.PromptMessage;
import dev.parley.conversation.turn.Turn;
import dev.parley.ids.EventIds;
import dev.parley.support.service.sql.Sql;

import org.jooq.impl.DSL;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Repository of the messages of a conversation, from people and from the model.
final class MessageRepository {

    private static final String INSERT_USER_MESSAGE =
            Sql.of(
                    insertInto(MESSAGES)
                            .set(MESSAGES.CONVERSATION_ID, Sql.of(MESSAGES.CONVERSATION_ID))
                            .set(MESSAGES.ROLE, inline(PromptMessage.Role.USER.name()))
                            .set(MESSAGES.CONTENT, Sql.of(MESSAGES.CONTENT))
                            .set(MESSAGES.EVENT_ID, Sql.of(MESSAGES.EVENT_ID))
                            .set(MESSAGES.PLACE, Sql.of(MESSAGES.PLACE))
                            .set(MESSAGES.MESSAGE_ID, Sql.of(MESSAGES.MESSAGE_ID))
                            .set(MESSAGES.CREATED_AT, Sql.of(MESSAGES.CREATED_AT)));

    private static final String INSERT_ANSWER =
            Sql.of(
                    insertInto(MESSAGES)
                            .set(MESSAGES.CONVERSATION_ID, Sql.of(MESSAGES.CONVERSATION_ID))
                            .set(MESSAGES.ROLE, inline(PromptMessage.Role.ASSISTANT.name()))
                            .set(MESSAGES.CONTENT, Sql.of(MESSAGES.CONTENT))
                            .set(MESSAGES.EVENT_ID, Sql.of(MESSAGES.EVENT_ID))
                            .set(MESSAGES.PLACE, Sql.of(MESSAGES.PLACE))
                            .set(MESSAGES.TURN_ID, Sql.of(MESSAGES.TURN_ID))
                            .set(MESSAGES.MODEL, Sql.of(MESSAGES.MODEL))
                            .set(MESSAGES.PROMPT_TOKENS, Sql.of(MESSAGES.PROMPT_TOKENS))
                            .set(MESSAGES.COMPLETION_TOKENS, Sql.of(MESSAGES.COMPLETION_TOKENS))
                            .set(MESSAGES.CREATED_AT, Sql.of(MESSAGES.CREATED_AT)));

    private static final String TOUCH_CONVERSATION =
            Sql.of(
                    update(CONVERSATIONS)
                            .set(CONVERSATIONS.LAST_ACTIVITY, Sql.of(CONVERSATIONS.LAST_ACTIVITY))
                            .where(CONVERSATIONS.ID.eq(Sql.of(CONVERSATIONS.ID))));

    private static final String SELECT_NEWEST =
            Sql.of(
                    select(MESSAGES.ROLE, MESSAGES.CONTENT, TURNS.OPENED_AT)
                            .from(MESSAGES)
                            .join(TURNS)
                            .on(TURNS.ID.eq(MESSAGES.TURN_ID))
                            .where(MESSAGES.CONVERSATION_ID.eq(Sql.of(MESSAGES.CONVERSATION_ID)))
                            .orderBy(MESSAGES.ID.desc())
                            .limit(DSL.param("limit", Integer.class)));

    /// Orders by turn; within a turn the answer comes last.
    private static final Comparator<DatedMessage> BY_TURN =
            Comparator.comparing(DatedMessage::turnOpenedAt)
                    .thenComparing(dated -> dated.message().role() == PromptMessage.Role.ASSISTANT);

    private final BatchingTransaction transaction;

    MessageRepository(BatchingTransaction transaction) {
        this.transaction = transaction;
    }

    /// Appends a person's message, which stays pending until a turn includes it.
    void append(UUID conversationId, IncomingMessage message, String text, OffsetDateTime now) {
        transaction.write(
                INSERT_USER_MESSAGE,
                conversationId,
                text,
                message.eventId(),
                message.place().toString(),
                message.messageId(),
                now);
    }

    /// Appends the model's answer.
    void append(Turn turn, InferenceOutcome.Completed answer, OffsetDateTime now) {
        transaction.write(
                INSERT_ANSWER,
                turn.conversationId(),
                answer.text(),
                EventIds.derived(turn.id(), "answer"),
                turn.place().toString(),
                turn.id(),
                answer.model(),
                answer.promptTokens(),
                answer.completionTokens(),
                now);
        transaction.write(TOUCH_CONVERSATION, now, turn.conversationId());
    }

    /// Returns the newest messages that belong to a turn, oldest first.
    List<PromptMessage> newest(UUID conversationId, int limit) {
        return transaction
                .query(
                        SELECT_NEWEST,
                        row ->
                                new DatedMessage(
                                        new PromptMessage(
                                                PromptMessage.Role.valueOf(
                                                        Sql.get(row, MESSAGES.ROLE)),
                                                Sql.get(row, MESSAGES.CONTENT)),
                                        Sql.get(row, TURNS.OPENED_AT)),
                        conversationId,
                        limit)
                .reversed()
                .stream()
                .sorted(BY_TURN)
                .map(DatedMessage::message)
                .toList();
    }

    /// A message with the opening time of its turn.
    private record DatedMessage(PromptMessage message, OffsetDateTime turnOpenedAt) {}
}
