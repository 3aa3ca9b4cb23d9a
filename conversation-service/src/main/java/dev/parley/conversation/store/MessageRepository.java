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

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Repository of the messages of a conversation, from people and from the model.
final class MessageRepository {

    /// Orders by turn; within a turn the answer comes last.
    private static final Comparator<PlacedMessage> BY_TURN =
            Comparator.comparingLong(PlacedMessage::turnPosition)
                    .thenComparing(
                            placed -> placed.message().role() == PromptMessage.Role.ASSISTANT);

    private final BatchingTransaction transaction;

    MessageRepository(BatchingTransaction transaction) {
        this.transaction = transaction;
    }

    /// Appends a person's message, which stays pending until a turn includes it.
    void append(UUID conversationId, IncomingMessage message, String text) {
        transaction.write(
                INSERT_USER_MESSAGE.sql(),
                conversationId,
                text,
                message.eventId(),
                message.place().toString(),
                message.messageId());
    }

    /// Appends the model's answer.
    void append(Turn turn, InferenceOutcome.Completed answer) {
        transaction.write(
                INSERT_ANSWER.sql(),
                turn.conversationId(),
                answer.text(),
                answerId(turn.id()),
                turn.place().toString(),
                turn.id(),
                answer.model(),
                answer.promptTokens(),
                answer.completionTokens());
        transaction.write(TOUCH_CONVERSATION.sql(), turn.conversationId());
    }

    /// Derives the event id of a turn's answer.
    static UUID answerId(UUID turnId) {
        return EventIds.derived(turnId, "answer");
    }

    /// Asks for the newest messages of all turns so far, oldest first; the answer comes with the
    /// next round trip. It is empty if no turn may be opened now.
    Supplier<List<PromptMessage>> beforeNextTurn(UUID conversationId, int limit) {
        var newest =
                transaction.batchQuery(
                        SELECT_NEWEST_MESSAGES.sql(),
                        MessageRepository::placedMessage,
                        conversationId,
                        conversationId,
                        conversationId,
                        limit);
        return () ->
                newest.get().reversed().stream()
                        .sorted(BY_TURN)
                        .map(PlacedMessage::message)
                        .toList();
    }

    private static PlacedMessage placedMessage(ResultSet row) throws SQLException {
        return new PlacedMessage(
                new PromptMessage(
                        PromptMessage.Role.valueOf(row.getString("role")),
                        row.getString("content")),
                row.getLong("turn_position"));
    }

    /// A message with the place of its turn in the conversation.
    private record PlacedMessage(PromptMessage message, long turnPosition) {}
}
