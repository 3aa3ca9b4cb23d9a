package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.OUTBOX;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.setLocal;
import static org.jooq.impl.DSL.update;

import dev.parley.support.kafka.outbox.Outbox;
import dev.parley.support.kafka.outbox.OutboxRow;
import dev.parley.support.service.sql.Sql;

import org.jooq.impl.DSL;

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

    private static final String INSERT_ROW =
            Sql.of(
                    insertInto(OUTBOX)
                            .set(OUTBOX.EVENT_ID, Sql.of(OUTBOX.EVENT_ID))
                            .set(OUTBOX.TOPIC, Sql.of(OUTBOX.TOPIC))
                            .set(OUTBOX.KEY, Sql.of(OUTBOX.KEY))
                            .set(OUTBOX.VALUE, Sql.of(OUTBOX.VALUE))
                            .set(OUTBOX.HEADERS, Sql.of(OUTBOX.HEADERS))
                            .set(OUTBOX.WRITTEN_AT, Sql.of(OUTBOX.WRITTEN_AT)));

    private static final String SELECT_UNPUBLISHED =
            Sql.of(
                    select(OUTBOX.EVENT_ID, OUTBOX.TOPIC, OUTBOX.KEY, OUTBOX.VALUE, OUTBOX.HEADERS)
                            .from(OUTBOX)
                            .where(OUTBOX.PUBLISHED_AT.isNull())
                            .and(OUTBOX.WRITTEN_AT.lessThan(Sql.of(OUTBOX.WRITTEN_AT)))
                            .orderBy(OUTBOX.POSITION)
                            .limit(DSL.param("limit", Integer.class))
                            .forUpdate()
                            .skipLocked());

    /// A crash may lose the mark: the event is then published again under the same id, never lost.
    private static final String COMMIT_ASYNCHRONOUSLY =
            Sql.of(setLocal("synchronous_commit", inline("off")));

    private static final String MARK_PUBLISHED =
            Sql.of(
                    update(OUTBOX)
                            .set(OUTBOX.PUBLISHED_AT, Sql.of(OUTBOX.PUBLISHED_AT))
                            .where(OUTBOX.EVENT_ID.eq(DSL.any(DSL.param("events", UUID[].class)))));

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
                    INSERT_ROW,
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
                                    SELECT_UNPUBLISHED,
                                    row ->
                                            new OutboxRow(
                                                    Sql.get(row, OUTBOX.EVENT_ID),
                                                    Sql.get(row, OUTBOX.TOPIC),
                                                    Sql.get(row, OUTBOX.KEY),
                                                    Sql.get(row, OUTBOX.VALUE),
                                                    Sql.get(row, OUTBOX.HEADERS)),
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
                            transaction.write(COMMIT_ASYNCHRONOUSLY);
                            return transaction.update(
                                    MARK_PUBLISHED, now(), eventIds.toArray(UUID[]::new));
                        });
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
