package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.INBOX;
import static dev.parley.conversation.store.generated.Tables.OUTBOX;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.setLocal;
import static org.jooq.impl.DSL.update;

import dev.parley.support.service.sql.Params;

import org.jooq.Query;

import java.util.UUID;

/// Statements on the inbox and the outbox.
final class OutboxStatements {

    private OutboxStatements() {}

    static Query insertOutboxRow() {
        return insertInto(OUTBOX)
                .set(OUTBOX.EVENT_ID, Params.of(OUTBOX.EVENT_ID))
                .set(OUTBOX.TOPIC, Params.of(OUTBOX.TOPIC))
                .set(OUTBOX.KEY, Params.of(OUTBOX.KEY))
                .set(OUTBOX.VALUE, Params.of(OUTBOX.VALUE))
                .set(OUTBOX.HEADERS, Params.of(OUTBOX.HEADERS))
                .set(OUTBOX.WRITTEN_AT, Params.of(OUTBOX.WRITTEN_AT));
    }

    static Query selectUnpublishedRows() {
        return select(OUTBOX.EVENT_ID, OUTBOX.TOPIC, OUTBOX.KEY, OUTBOX.VALUE, OUTBOX.HEADERS)
                .from(OUTBOX)
                .where(OUTBOX.PUBLISHED_AT.isNull())
                .and(OUTBOX.WRITTEN_AT.lessThan(Params.of(OUTBOX.WRITTEN_AT)))
                .orderBy(OUTBOX.POSITION)
                .limit(param("limit", Integer.class))
                .forUpdate()
                .skipLocked();
    }

    /// A crash may lose the mark: the event is then published again under the same id, never lost.
    static Query commitAsynchronously() {
        return setLocal("synchronous_commit", inline("off"));
    }

    static Query markPublished() {
        return update(OUTBOX)
                .set(OUTBOX.PUBLISHED_AT, Params.of(OUTBOX.PUBLISHED_AT))
                .where(OUTBOX.EVENT_ID.eq(any(param("events", UUID[].class))));
    }

    static Query insertInboxRow() {
        return insertInto(INBOX)
                .set(INBOX.EVENT_ID, Params.of(INBOX.EVENT_ID))
                .set(INBOX.RECEIVED_AT, Params.of(INBOX.RECEIVED_AT))
                .onConflictDoNothing();
    }

    static Query deleteInboxRows() {
        return deleteFrom(INBOX).where(INBOX.RECEIVED_AT.lessThan(Params.of(INBOX.RECEIVED_AT)));
    }

    static Query deleteOutboxRows() {
        return deleteFrom(OUTBOX)
                .where(OUTBOX.PUBLISHED_AT.lessThan(Params.of(OUTBOX.PUBLISHED_AT)));
    }
}
