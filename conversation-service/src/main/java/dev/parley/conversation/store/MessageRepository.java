package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.INSERT_ANSWER;
import static dev.parley.conversation.store.ConversationStatement.INSERT_USER_MESSAGE;
import static dev.parley.conversation.store.ConversationStatement.SELECT_NEWEST_MESSAGES;
import static dev.parley.conversation.store.ConversationStatement.TOUCH_CONVERSATION;

import dev.parley.conversation.turn.IncomingMessage;
import dev.parley.conversation.turn.InferenceOutcome;
import dev.parley.conversation.turn.PromptMessage;
import dev.parley.conversation.turn.Turn;
import dev.parley.ids.EventIds;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Repository of the messages of a conversation, from people and from the model.
final class MessageRepository {

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
                INSERT_USER_MESSAGE.sql(),
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
                INSERT_ANSWER.sql(),
                turn.conversationId(),
                answer.text(),
                EventIds.derived(turn.id(), "answer"),
                turn.place().toString(),
                turn.id(),
                answer.model(),
                answer.promptTokens(),
                answer.completionTokens(),
                now);
        transaction.write(TOUCH_CONVERSATION.sql(), now, turn.conversationId());
    }

    /// Returns the newest messages that belong to a turn, oldest first.
    List<PromptMessage> newest(UUID conversationId, int limit) {
        return transaction
                .query(
                        SELECT_NEWEST_MESSAGES.sql(),
                        row ->
                                new DatedMessage(
                                        new PromptMessage(
                                                PromptMessage.Role.valueOf(row.getString("role")),
                                                row.getString("content")),
                                        row.getObject("opened_at", OffsetDateTime.class)),
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
