package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.OUTBOX;

import dev.parley.messaging.outbox.Outbox;
import dev.parley.messaging.outbox.OutboxRow;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// The outbox in Postgres: a flag on each row, never a "last position", which loses rows that
/// commit out of order.
public final class PostgresOutbox implements Outbox {

    private final DSLContext dsl;
    private final Clock clock;

    /// Makes the outbox of a database.
    public PostgresOutbox(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Writes rows in the given transaction.
    void add(DSLContext transaction, List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var insert =
                transaction.insertInto(
                        OUTBOX,
                        OUTBOX.EVENT_ID,
                        OUTBOX.TOPIC,
                        OUTBOX.KEY,
                        OUTBOX.VALUE,
                        OUTBOX.HEADERS,
                        OUTBOX.WRITTEN_AT);
        for (var row : rows) {
            insert =
                    insert.values(
                            row.eventId(),
                            row.topic(),
                            row.key(),
                            row.value(),
                            row.headers(),
                            now());
        }
        insert.execute();
    }

    @Override
    public int sweep(Instant writtenBefore, int limit, Consumer<List<OutboxRow>> action) {
        return dsl.transactionResult(transaction -> {
            var rows =
                    transaction
                            .dsl()
                            .selectFrom(OUTBOX)
                            .where(OUTBOX.PUBLISHED_AT.isNull())
                            .and(OUTBOX.WRITTEN_AT.lessThan(at(writtenBefore)))
                            .orderBy(OUTBOX.POSITION)
                            .limit(limit)
                            .forUpdate()
                            .skipLocked()
                            .fetch(row ->
                                    new OutboxRow(
                                            row.getEventId(),
                                            row.getTopic(),
                                            row.getKey(),
                                            row.getValue(),
                                            row.getHeaders()));
            if (!rows.isEmpty()) {
                action.accept(rows);
            }
            return rows.size();
        });
    }

    @Override
    public void markPublished(Collection<UUID> eventIds) {
        dsl.transaction(transaction -> {
            // a mark that a crash loses costs a repeat with the same id, never a loss
            transaction.dsl().execute("SET LOCAL synchronous_commit = off");
            transaction
                    .dsl()
                    .update(OUTBOX)
                    .set(OUTBOX.PUBLISHED_AT, now())
                    .where(OUTBOX.EVENT_ID.eq(DSL.any(eventIds.toArray(UUID[]::new))))
                    .execute();
        });
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
