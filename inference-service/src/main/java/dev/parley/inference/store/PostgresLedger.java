package dev.parley.inference.store;

import static dev.parley.inference.store.generated.Tables.COMPLETION;

import dev.parley.inference.completion.Ledger;
import dev.parley.inference.completion.Result;

import org.jooq.DSLContext;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// The ledger in Postgres: one row per turn, written once; a connection is held for one statement
/// only, never during a call of a model.
public final class PostgresLedger implements Ledger {

    private final DSLContext database;

    /// Remembers in the given database.
    public PostgresLedger(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<Result> find(UUID turnId) {
        return database.fetchOptional(COMPLETION, COMPLETION.TURN_ID.eq(turnId))
                .map(CompletionRows::result);
    }

    @Override
    public Result keepFirst(Result result) {
        var inserted =
                database.insertInto(COMPLETION)
                        .set(CompletionRows.row(result))
                        .onConflictDoNothing()
                        .execute();
        return inserted == 1
                ? result
                : find(result.turnId())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the result of turn "
                                                + result.turnId()
                                                + " was kept and is gone"));
    }

    /// Forgets what finished before an instant.
    ///
    /// @return how many results that were
    public int forgetBefore(Instant instant) {
        return database.deleteFrom(COMPLETION)
                .where(COMPLETION.FINISHED_AT.lt(instant.atOffset(ZoneOffset.UTC)))
                .execute();
    }
}
