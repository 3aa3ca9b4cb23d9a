package dev.parley.support.egress.store;

import static dev.parley.support.egress.store.generated.Tables.DELIVERY;

import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// Statements of the ledger, rendered once for one service's schema; their parameters are in the
/// order of the placeholders.
///
/// @param tryStart delivery, part, start, day, delivery
/// @param tryStartDurably like `tryStart`, and waits for the disk
/// @param belongsToAnotherPart day, message, delivery, part
/// @param write delivery, part, then the columns of a [LedgerRow]
/// @param writeDurably like `write`, and waits for the disk
/// @param compareAndSetPlaceholder delivery, part, new message, expected message
/// @param find delivery, part
/// @param delete day, maximum number of rows
record LedgerStatements(
        String tryStart,
        String tryStartDurably,
        String belongsToAnotherPart,
        String write,
        String writeDurably,
        String compareAndSetPlaceholder,
        String find,
        String delete) {

    /// Renders the statements for a schema.
    static LedgerStatements in(String schema) {
        var mapping =
                new MappedSchema().withInput(DELIVERY.getSchema().getName()).withOutput(schema);
        var dsl =
                DSL.using(
                        SQLDialect.POSTGRES,
                        new Settings()
                                .withRenderMapping(new RenderMapping().withSchemata(mapping)));
        return new LedgerStatements(
                dsl.render(LedgerWrites.start(CommitMode.ASYNC)),
                dsl.render(LedgerWrites.start(CommitMode.SYNC)),
                dsl.render(LedgerReads.selectOwnership()),
                dsl.render(LedgerWrites.upsert(CommitMode.ASYNC)),
                dsl.render(LedgerWrites.upsert(CommitMode.SYNC)),
                dsl.render(LedgerWrites.upsertPlaceholder()),
                dsl.render(LedgerReads.selectPart()),
                dsl.render(LedgerExpiry.deleteRows()));
    }
}
