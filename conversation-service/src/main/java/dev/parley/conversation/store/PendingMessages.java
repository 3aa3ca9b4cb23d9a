package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.ASSIGN_MESSAGES;
import static dev.parley.conversation.store.ConversationStatement.DISCARD_PENDING_MESSAGES;
import static dev.parley.conversation.store.ConversationStatement.SELECT_PENDING_MESSAGES;

import dev.parley.conversation.turn.DiscardedMessage;
import dev.parley.conversation.turn.PromptMessage;
import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// Repository of messages that do not belong to a turn yet.
final class PendingMessages {

    private final BatchingTransaction transaction;

    PendingMessages(BatchingTransaction transaction) {
        this.transaction = transaction;
    }

    /// Finds the oldest pending messages, all of the place that comes first; the conversation must
    /// be locked.
    ///
    /// @return empty if nothing is pending or a turn is in flight
    List<PendingMessage> find(UUID conversationId, int limit) {
        var all =
                transaction.query(
                        SELECT_PENDING_MESSAGES.sql(),
                        PendingMessages::pendingMessage,
                        conversationId,
                        conversationId,
                        limit);
        return all.stream().filter(each -> each.place().equals(all.getFirst().place())).toList();
    }

    private static PendingMessage pendingMessage(ResultSet row) throws SQLException {
        return new PendingMessage(
                row.getObject("event_id", UUID.class),
                row.getString("message_id"),
                row.getString("place"),
                new PromptMessage(PromptMessage.Role.USER, row.getString("content")),
                row.getString("model_override"),
                row.getString("preferred_model"),
                row.getObject("read_at", OffsetDateTime.class));
    }

    /// Assigns messages to a turn.
    void assign(UUID turnId, UUID[] eventIds) {
        transaction.write(ASSIGN_MESSAGES.sql(), turnId, eventIds);
    }

    /// Deletes all pending messages of a conversation.
    List<DiscardedMessage> discard(UUID conversationId) {
        return transaction.query(
                DISCARD_PENDING_MESSAGES.sql(),
                row ->
                        new DiscardedMessage(
                                row.getObject("event_id", UUID.class),
                                Place.parse(row.getString("place"))),
                conversationId);
    }

    /// A pending message, with the models that were chosen and the database's time.
    record PendingMessage(
            UUID eventId,
            String messageId,
            String place,
            PromptMessage message,
            @Nullable String modelOverride,
            @Nullable String preferredModel,
            OffsetDateTime readAt) {}
}
