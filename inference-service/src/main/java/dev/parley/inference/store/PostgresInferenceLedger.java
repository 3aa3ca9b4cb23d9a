package dev.parley.inference.store;

import dev.parley.inference.completion.CompletionResult;
import dev.parley.inference.completion.InferenceLedger;
import dev.parley.support.service.ExpiringRows;
import dev.parley.support.service.sql.RenderedStatements;

import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.util.Optional;
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
    public Optional<CompletionResult> find(UUID turnId) {
        return database
                .query(
                        statements.sql(CompletionStatement.FIND),
                        (row, _) -> CompletionRowMapper.toResult(row),
                        turnId)
                .stream()
                .findFirst();
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
