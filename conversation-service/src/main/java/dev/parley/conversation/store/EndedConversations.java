package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.DELETE_CONVERSATIONS;
import static dev.parley.conversation.store.ConversationStatement.DELETE_MESSAGES;
import static dev.parley.conversation.store.ConversationStatement.DELETE_TURNS;
import static dev.parley.conversation.store.ConversationStatement.LOCK_ENDED_CONVERSATIONS;

import dev.parley.support.service.ExpiringRows;

import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

/// Conversations that were reset, with their turns and messages.
record EndedConversations(DataSource database) implements ExpiringRows {

    /// A conversation may have thousands of messages.
    private static final int MESSAGES_PER_CONVERSATION = 50;

    @Override
    public int deleteOlderThan(Duration age, int most) {
        var limit = Math.max(1, most / MESSAGES_PER_CONVERSATION);
        int deleted =
                BatchingTransaction.run(database, transaction -> delete(transaction, age, limit));
        return deleted == limit ? most : deleted;
    }

    private static int delete(BatchingTransaction transaction, Duration age, int limit) {
        var ended =
                transaction.query(
                        LOCK_ENDED_CONVERSATIONS.sql(),
                        row -> row.getObject("id", UUID.class),
                        age.toMillis(),
                        limit);
        var conversations = (Object) ended.toArray(UUID[]::new);
        transaction.write(DELETE_MESSAGES.sql(), conversations);
        transaction.write(DELETE_TURNS.sql(), conversations);
        transaction.write(DELETE_CONVERSATIONS.sql(), conversations);
        return ended.size();
    }
}
