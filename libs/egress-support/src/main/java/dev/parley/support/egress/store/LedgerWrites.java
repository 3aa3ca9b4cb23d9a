package dev.parley.support.egress.store;

import static dev.parley.support.egress.store.generated.Tables.DELIVERY;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.with;

import dev.parley.support.service.sql.Params;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;

import java.util.List;
import java.util.stream.Collectors;

/// Statements that add or change rows of the ledger.
final class LedgerWrites {

    private static final Condition IS_NOT_FINAL =
            DELIVERY.STATE.in(inline("SENDING"), inline("PENDING"));

    private LedgerWrites() {}

    /// The select does not see the row that its own statement inserts, nor one that was committed
    /// after the statement began: only the insert's own result tells who started the part.
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
                        .returning(LedgerReads.STATE_COLUMNS);
        return with(name("started").as(started))
                .select(LedgerReads.STATE_COLUMNS)
                .from(DELIVERY)
                .where(DELIVERY.DELIVERY_ID.eq(Params.of(DELIVERY.DELIVERY_ID)))
                .unionAll(select(startedColumns()).from(name("started")));
    }

    private static List<Field<?>> startedColumns() {
        return LedgerReads.STATE_COLUMNS.stream()
                .<Field<?>>map(column ->
                        column.equals(DELIVERY.STATE)
                                ? inline(LedgerRow.STARTED)
                                : field(name("started", column.getName()), column.getDataType()))
                .collect(Collectors.toList());
    }

    static Query compareAndSet() {
        return update(DELIVERY)
                .set(DELIVERY.STATE, Params.of(DELIVERY.STATE))
                .set(
                        DELIVERY.STARTED_AT,
                        coalesce(Params.of(DELIVERY.STARTED_AT), currentOffsetDateTime()))
                .set(DELIVERY.MESSAGE_ID, castNull(DELIVERY.MESSAGE_ID))
                .where(DELIVERY.DELIVERY_ID.eq(Params.of(DELIVERY.DELIVERY_ID)))
                .and(DELIVERY.PART.eq(Params.of(DELIVERY.PART)))
                .and(DELIVERY.STATE.eq(Params.of(DELIVERY.STATE)))
                .and(DELIVERY.MESSAGE_ID.isNotDistinctFrom(Params.of(DELIVERY.MESSAGE_ID)))
                .and(
                        DELIVERY.STARTED_AT.eq(
                                coalesce(Params.of(DELIVERY.STARTED_AT), DELIVERY.STARTED_AT)));
    }

    static Query upsertEnd(CommitMode commit) {
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
