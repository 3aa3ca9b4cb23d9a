package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.INBOX;
import static dev.parley.conversation.store.generated.Tables.MESSAGES;
import static dev.parley.conversation.store.generated.Tables.OUTBOX;
import static dev.parley.conversation.store.generated.Tables.TURNS;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import org.jooq.Query;

import java.util.UUID;

/// Deletions of expired rows in batches. Several instances may delete at once: locked rows are
/// skipped.
final class RetentionStatements {

    private RetentionStatements() {}

    static Query deleteInboxRows() {
        var expired =
                select(INBOX.EVENT_ID)
                        .from(INBOX)
                        .where(INBOX.RECEIVED_AT.lessThan(DatabaseTime.before("age")))
                        .limit(param("limit", Integer.class))
                        .forUpdate()
                        .skipLocked();
        return deleteFrom(INBOX).where(INBOX.EVENT_ID.in(expired));
    }

    /// Refused rows, and those that an earlier version of the service marked as published.
    static Query deleteOutboxRows() {
        var expired =
                select(OUTBOX.EVENT_ID)
                        .from(OUTBOX)
                        .where(OUTBOX.REFUSED_AT.lessThan(DatabaseTime.before("age")))
                        .or(OUTBOX.PUBLISHED_AT.lessThan(DatabaseTime.now()))
                        .limit(param("limit", Integer.class))
                        .forUpdate()
                        .skipLocked();
        return deleteFrom(OUTBOX).where(OUTBOX.EVENT_ID.in(expired));
    }

    /// Conversations that ended some time ago.
    static Query lockEndedConversations() {
        return select(CONVERSATIONS.ID)
                .from(CONVERSATIONS)
                .where(CONVERSATIONS.IS_ACTIVE.isFalse())
                .and(CONVERSATIONS.LAST_ACTIVITY.lessThan(DatabaseTime.before("age")))
                .limit(param("limit", Integer.class))
                .forUpdate()
                .skipLocked();
    }

    static Query deleteMessages() {
        return deleteFrom(MESSAGES)
                .where(MESSAGES.CONVERSATION_ID.eq(any(param("conversations", UUID[].class))));
    }

    static Query deleteTurns() {
        return deleteFrom(TURNS)
                .where(TURNS.CONVERSATION_ID.eq(any(param("conversations", UUID[].class))));
    }

    static Query deleteConversations() {
        return deleteFrom(CONVERSATIONS)
                .where(CONVERSATIONS.ID.eq(any(param("conversations", UUID[].class))));
    }
}
