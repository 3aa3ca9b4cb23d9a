package dev.parley.support.egress.store;

import static dev.parley.support.egress.store.generated.Tables.DELIVERY;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.with;

import dev.parley.support.service.sql.Params;

import org.jooq.Condition;
import org.jooq.Query;

/// Statements that add or change rows of the ledger.
final class LedgerWrites {

    private static final Condition IS_NOT_FINAL =
            DELIVERY.STATE.in(inline("SENDING"), inline("PENDING"));

    private LedgerWrites() {}

    /// The outer select does not see the row that its own statement inserts.
    static Query start(CommitMode commit) {
        var started =
                insertInto(
                                DELIVERY,
                                DELIVERY.DELIVERY_ID,
                                DELIVERY.PART,
                                DELIVERY.STATE,
                                DELIVERY.STARTED_AT,
                                DELIVERY.FIRST_NOTED)
                        .select(
                                select(
                                                Params.of(DELIVERY.DELIVERY_ID),
                                                Params.of(DELIVERY.PART),
                                                inline("SENDING"),
                                                Params.of(DELIVERY.STARTED_AT),
                                                Params.of(DELIVERY.FIRST_NOTED))
                                        .where(commit.condition()))
                        .onConflictDoNothing()
                        .returning(DELIVERY.PART);
        return with(name("started").as(started))
                .select(LedgerReads.STATE_COLUMNS)
                .from(DELIVERY)
                .where(DELIVERY.DELIVERY_ID.eq(Params.of(DELIVERY.DELIVERY_ID)));
    }

    static Query upsert(CommitMode commit) {
        return insertInto(
                        DELIVERY,
                        DELIVERY.DELIVERY_ID,
                        DELIVERY.PART,
                        DELIVERY.STATE,
                        DELIVERY.STARTED_AT,
                        DELIVERY.MESSAGE_ID,
                        DELIVERY.REASON,
                        DELIVERY.CODE,
                        DELIVERY.KIND)
                .select(
                        select(
                                        Params.of(DELIVERY.DELIVERY_ID),
                                        Params.of(DELIVERY.PART),
                                        Params.of(DELIVERY.STATE),
                                        coalesce(
                                                Params.of(DELIVERY.STARTED_AT),
                                                currentOffsetDateTime()),
                                        Params.of(DELIVERY.MESSAGE_ID),
                                        Params.of(DELIVERY.REASON),
                                        Params.of(DELIVERY.CODE),
                                        Params.of(DELIVERY.KIND))
                                .where(commit.condition()))
                .onConflict(DELIVERY.DELIVERY_ID, DELIVERY.PART)
                .doUpdate()
                .set(DELIVERY.STATE, excluded(DELIVERY.STATE))
                .set(DELIVERY.STARTED_AT, excluded(DELIVERY.STARTED_AT))
                .set(DELIVERY.MESSAGE_ID, excluded(DELIVERY.MESSAGE_ID))
                .set(DELIVERY.REASON, excluded(DELIVERY.REASON))
                .set(DELIVERY.CODE, excluded(DELIVERY.CODE))
                .set(DELIVERY.KIND, excluded(DELIVERY.KIND))
                .where(IS_NOT_FINAL);
    }

    static Query upsertPlaceholder() {
        return insertInto(
                        DELIVERY,
                        DELIVERY.DELIVERY_ID,
                        DELIVERY.PART,
                        DELIVERY.STATE,
                        DELIVERY.STARTED_AT,
                        DELIVERY.MESSAGE_ID)
                .values(
                        Params.of(DELIVERY.DELIVERY_ID),
                        Params.of(DELIVERY.PART),
                        inline("PENDING"),
                        currentOffsetDateTime(),
                        Params.of(DELIVERY.MESSAGE_ID))
                .onConflict(DELIVERY.DELIVERY_ID, DELIVERY.PART)
                .doUpdate()
                .set(DELIVERY.STATE, excluded(DELIVERY.STATE))
                .set(DELIVERY.STARTED_AT, excluded(DELIVERY.STARTED_AT))
                .set(DELIVERY.MESSAGE_ID, excluded(DELIVERY.MESSAGE_ID))
                .where(IS_NOT_FINAL)
                .and(DELIVERY.MESSAGE_ID.isNotDistinctFrom(Params.of(DELIVERY.MESSAGE_ID)));
    }
}
