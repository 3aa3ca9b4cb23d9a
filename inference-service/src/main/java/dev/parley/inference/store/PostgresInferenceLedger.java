package dev.parley.inference.store;

import static dev.parley.inference.store.generated.Tables.COMPLETION;

import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import dev.parley.inference.completion.CompletionResult;
import dev.parley.inference.completion.InferenceLedger;
import dev.parley.support.service.ExpiringRows;
import dev.parley.support.service.sql.Sql;

import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// [InferenceLedger] in Postgres: one row per turn, written once. A connection is held for a single
/// statement, never during a call of a model.
public final class PostgresInferenceLedger implements InferenceLedger, ExpiringRows {

    private static final String SELECT_RESULT =
            Sql.of(
                    select(COMPLETION.fields())
                            .from(COMPLETION)
                            .where(COMPLETION.TURN_ID.eq(Sql.of(COMPLETION.TURN_ID))));

    private static final String INSERT_RESULT =
            Sql.of(
                    insertInto(COMPLETION, COMPLETION.fields())
                            .values(Arrays.stream(COMPLETION.fields()).map(Sql::of).toList())
                            .onConflictDoNothing());

    private static final String DELETE_EXPIRED =
            Sql.of(
                    deleteFrom(COMPLETION)
                            .where(
                                    COMPLETION.TURN_ID.in(
                                            select(COMPLETION.TURN_ID)
                                                    .from(COMPLETION)
                                                    .where(
                                                            COMPLETION.FINISHED_AT.lt(
                                                                    Sql.of(COMPLETION.FINISHED_AT)))
                                                    .limit(param("most", Integer.class))
                                                    .forUpdate()
                                                    .skipLocked())));

    private final JdbcTemplate database;

    /// Creates the ledger of a database.
    public PostgresInferenceLedger(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public Optional<CompletionResult> find(UUID turnId) {
        return database
                .query(SELECT_RESULT, (row, _) -> CompletionRowMapper.toResult(row), turnId)
                .stream()
                .findFirst();
    }

    @Override
    public CompletionResult putIfAbsent(CompletionResult result) {
        var inserted =
                database.update(INSERT_RESULT, CompletionRowMapper.toRow(result).intoArray());
        return inserted == 1
                ? result
                : find(result.turnId())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the result of turn "
                                                + result.turnId()
                                                + " was kept and is gone"));
    }

    /// Deletes results that finished before an instant; safe to run on several instances at once.
    @Override
    public int deleteBefore(Instant instant, int most) {
        return database.update(DELETE_EXPIRED, instant.atOffset(ZoneOffset.UTC), most);
    }
}
