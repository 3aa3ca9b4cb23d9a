package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.ASSIGN_MESSAGES;
import static dev.parley.conversation.store.ConversationStatement.SELECT_PENDING_MESSAGES;

import dev.parley.conversation.turn.ConversationTransaction.ModelChoice;

import java.util.List;
import java.util.UUID;

/// Repository of messages that do not belong to a turn yet.
final class PendingMessages {

    private final BatchingTransaction transaction;

    PendingMessages(BatchingTransaction transaction) {
        this.transaction = transaction;
    }

    /// Finds the pending messages of the place that comes first; the conversation must be locked.
    ///
    /// @return empty if nothing is pending or a turn is in flight
    List<PendingMessage> find(UUID conversationId, ModelChoice model) {
        var all =
                transaction.query(
                        SELECT_PENDING_MESSAGES.sql(),
                        row ->
                                new PendingMessage(
                                        row.getObject("event_id", UUID.class),
                                        row.getString("message_id"),
                                        row.getString("place"),
                                        model.choose(
                                                row.getString("model_override"),
                                                row.getString("preferred_model"))),
                        conversationId,
                        conversationId);
        return all.stream().filter(each -> each.place().equals(all.getFirst().place())).toList();
    }

    /// Assigns messages to a turn.
    void assign(UUID turnId, UUID[] eventIds) {
        transaction.write(ASSIGN_MESSAGES.sql(), turnId, eventIds);
    }

    /// A pending message, with the model that a turn opened now would ask.
    record PendingMessage(UUID eventId, String messageId, String place, String model) {}
}
