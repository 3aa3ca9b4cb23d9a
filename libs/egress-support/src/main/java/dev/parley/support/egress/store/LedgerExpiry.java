package dev.parley.support.egress.store;

import static dev.parley.support.egress.store.generated.Tables.DELIVERY;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import dev.parley.support.service.sql.Params;

import org.jooq.Query;

/// Deletion of rows that are too old to guard anything.
final class LedgerExpiry {

    private LedgerExpiry() {}

    /// Several instances may delete at once: locked rows are skipped.
    static Query deleteRows() {
        var expired =
                select(DELIVERY.rowid())
                        .from(DELIVERY)
                        .where(DELIVERY.FIRST_NOTED.lessThan(Params.of(DELIVERY.FIRST_NOTED)))
                        .limit(param("limit", Integer.class))
                        .forUpdate()
                        .skipLocked();
        return deleteFrom(DELIVERY).where(DELIVERY.rowid().eq(any(array(expired))));
    }
}
