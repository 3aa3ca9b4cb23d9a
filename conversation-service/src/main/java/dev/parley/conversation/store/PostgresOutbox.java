package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.COMMIT_ASYNCHRONOUSLY;
import static dev.parley.conversation.store.ConversationStatement.INSERT_OUTBOX_ROW;
import static dev.parley.conversation.store.ConversationStatement.MARK_PUBLISHED;
import static dev.parley.conversation.store.ConversationStatement.SELECT_UNPUBLISHED_ROWS;

import dev.parley.support.kafka.outbox.Outbox;
import dev.parley.support.kafka.outbox.OutboxRow;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

/// [Outbox] in Postgres. Each row carries its own publication time: a single "last published
/// position" would skip rows that commit out of order.
public final class PostgresOutbox implements Outbox {

    private final DataSource database;
    private final Clock clock;

    /// Creates the outbox of a database.
    public PostgresOutbox(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Adds rows within the given transaction.
    void add(BatchingTransaction transaction, List<OutboxRow> rows) {
        for (var row : rows) {
            transaction.write(
                    INSERT_OUTBOX_ROW.sql(),
                    row.eventId(),
                    row.topic(),
                    row.key(),
                    row.value(),
                    row.headers(),
                    now());
        }
    }

    @Override
    public int withUnpublished(Instant writtenBefore, int limit, Consumer<List<OutboxRow>> action) {
        return BatchingTransaction.run(
                database,
                transaction -> {
                    var rows =
                            transaction.query(
                                    SELECT_UNPUBLISHED_ROWS.sql(),
                                    row ->
                                            new OutboxRow(
                                                    row.getObject("event_id", UUID.class),
                                                    row.getString("topic"),
                                                    row.getString("key"),
                                                    row.getBytes("value"),
                                                    row.getString("headers")),
                                    utc(writtenBefore),
                                    limit);
                    if (!rows.isEmpty()) {
                        action.accept(rows);
                    }
                    return rows.size();
                });
    }

    @Override
    public void markPublished(Collection<UUID> eventIds) {
        var _ =
                BatchingTransaction.run(
                        database,
                        transaction -> {
                            transaction.write(COMMIT_ASYNCHRONOUSLY.sql());
                            return transaction.update(
                                    MARK_PUBLISHED.sql(), now(), eventIds.toArray(UUID[]::new));
                        });
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
