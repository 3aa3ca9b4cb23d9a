package dev.parley.inference.store;

import static java.util.Objects.requireNonNull;

import dev.parley.inference.completion.CompletionResult;
import dev.parley.inference.completion.InferenceLedger;
import dev.parley.inference.completion.LedgerLookup;
import dev.parley.support.service.ExpiringRows;
import dev.parley.support.service.sql.RenderedStatements;

import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.util.UUID;

/// [InferenceLedger] in Postgres: one row per turn, written once. A connection is held for a single
/// statement, never during a call of a model.
public final class PostgresInferenceLedger implements InferenceLedger, ExpiringRows {

    private final RenderedStatements<CompletionStatement> statements =
            new RenderedStatements<>(CompletionStatement.class, "inference");

    private final JdbcTemplate database;

    /// Creates the ledger of a database.
    public PostgresInferenceLedger(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public LedgerLookup find(UUID turnId) {
        return requireNonNull(
                database.queryForObject(
                        statements.sql(CompletionStatement.FIND),
                        (row, _) -> CompletionRowMapper.toLookup(row),
                        turnId));
    }

    @Override
    public CompletionResult putIfAbsent(CompletionResult result) {
        var inserted =
                database.update(
                        statements.sql(CompletionStatement.INSERT),
                        CompletionRowMapper.toRow(result));
        return inserted == 1
                ? result
                : find(result.turnId())
                        .result()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the result of turn "
                                                + result.turnId()
                                                + " was kept and is gone"));
    }

    /// Deletes results that finished long ago; safe to run on several instances at once.
    @Override
    public int deleteOlderThan(Duration age, int most) {
        return database.update(statements.sql(CompletionStatement.DELETE), age.toMillis(), most);
    }
}
