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
                .set(OUTBOX.TURN_ID, Params.of(OUTBOX.TURN_ID))
                .set(OUTBOX.WRITTEN_AT, DatabaseTime.now())
                .set(OUTBOX.CLAIMED_UNTIL, DatabaseTime.in("lease"));
    }

    /// Several instances may claim at once: locked rows are skipped.
    static Query claimRows() {
        var expired =
                select(OUTBOX.EVENT_ID)
                        .from(OUTBOX)
                        .where(OUTBOX.PUBLISHED_AT.isNull())
                        .and(OUTBOX.REFUSED_AT.isNull())
                        .and(OUTBOX.CLAIMED_UNTIL.lessThan(DatabaseTime.now()))
                        .orderBy(OUTBOX.POSITION)
                        .limit(param("limit", Integer.class))
                        .forUpdate()
                        .skipLocked();
        return update(OUTBOX)
                .set(OUTBOX.CLAIMED_UNTIL, DatabaseTime.in("lease"))
                .where(OUTBOX.EVENT_ID.in(expired))
                .returning(
                        OUTBOX.POSITION,
                        OUTBOX.EVENT_ID,
                        OUTBOX.TOPIC,
                        OUTBOX.KEY,
                        OUTBOX.VALUE,
                        OUTBOX.HEADERS);
    }

    /// Renews claims, or ends them with a lease of 0.
    static Query setClaims() {
        return update(OUTBOX)
                .set(OUTBOX.CLAIMED_UNTIL, DatabaseTime.in("lease"))
                .where(OUTBOX.EVENT_ID.eq(any(param("events", UUID[].class))));
    }

    /// A database crash may lose what the transaction changed. A deletion from the outbox that is
    /// lost publishes the event again, under the same id.
    static Query commitAsynchronously() {
        return setLocal("synchronous_commit", inline("off"));
    }

    static Query deletePublished() {
        return deleteFrom(OUTBOX).where(OUTBOX.EVENT_ID.eq(any(param("events", UUID[].class))));
    }

    static Query refuseRow() {
        return update(OUTBOX)
                .set(OUTBOX.REFUSED_AT, DatabaseTime.now())
                .set(OUTBOX.REFUSAL, Params.of(OUTBOX.REFUSAL))
                .where(OUTBOX.EVENT_ID.eq(Params.of(OUTBOX.EVENT_ID)));
    }

    static Query insertInboxRow() {
        return insertInto(INBOX)
                .set(INBOX.EVENT_ID, Params.of(INBOX.EVENT_ID))
                .set(INBOX.RECEIVED_AT, DatabaseTime.now())
                .onConflictDoNothing();
    }
}
