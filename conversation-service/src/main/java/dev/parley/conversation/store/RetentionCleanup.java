package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.DELETE_INBOX_ROWS;
import static dev.parley.conversation.store.ConversationStatement.DELETE_OUTBOX_ROWS;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.sql.DataSource;

/// Deletes expired rows: inbox rows that are older than any record of their topic, and published
/// outbox rows.
final class RetentionCleanup implements Runnable {

    /// Longer than the retention of `chat-inbound` (7 days), so that an old record is never taken
    /// for a new one.
    private static final Duration INBOX_RETENTION = Duration.ofDays(9);

    private static final Duration OUTBOX_RETENTION = Duration.ofDays(1);

    private final DataSource database;
    private final Clock clock;

    /// Creates the cleanup of a database.
    public RetentionCleanup(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Deletes all expired rows.
    @Override
    public void run() {
        var _ = delete(DELETE_INBOX_ROWS.sql(), INBOX_RETENTION);
        var _ = delete(DELETE_OUTBOX_ROWS.sql(), OUTBOX_RETENTION);
    }

    private int delete(String statement, Duration age) {
        return BatchingTransaction.run(
                database, transaction -> transaction.update(statement, cutoff(age)));
    }

    private OffsetDateTime cutoff(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
