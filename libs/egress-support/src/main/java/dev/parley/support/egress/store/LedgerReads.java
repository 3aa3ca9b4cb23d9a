package dev.parley.support.egress.store;

import static dev.parley.support.egress.store.generated.Tables.DELIVERY;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.support.service.sql.Params;

import org.jooq.Field;
import org.jooq.Query;

import java.util.List;

/// Queries of the ledger.
final class LedgerReads {

    /// Columns that a [LedgerRow] is read from.
    static final List<Field<?>> STATE_COLUMNS =
            List.of(
                    DELIVERY.PART,
                    DELIVERY.STATE,
                    DELIVERY.STARTED_AT,
                    DELIVERY.MESSAGE_ID,
                    DELIVERY.REASON,
                    DELIVERY.CODE,
                    DELIVERY.KIND);

    private LedgerReads() {}

    static Query selectPart() {
        return select(STATE_COLUMNS)
                .from(DELIVERY)
                .where(DELIVERY.DELIVERY_ID.eq(Params.of(DELIVERY.DELIVERY_ID)))
                .and(DELIVERY.PART.eq(Params.of(DELIVERY.PART)));
    }

    /// Reads by day: the query is rare, and an index of its own would cost every insert.
    static Query selectOwnership() {
        return select(
                field(
                        exists(
                                selectOne()
                                        .from(DELIVERY)
                                        .where(
                                                DELIVERY.FIRST_NOTED.greaterOrEqual(
                                                        Params.of(DELIVERY.FIRST_NOTED)))
                                        .and(DELIVERY.MESSAGE_ID.eq(Params.of(DELIVERY.MESSAGE_ID)))
                                        .and(
                                                row(DELIVERY.DELIVERY_ID, DELIVERY.PART)
                                                        .ne(
                                                                Params.of(DELIVERY.DELIVERY_ID),
                                                                Params.of(DELIVERY.PART))))));
    }
}
