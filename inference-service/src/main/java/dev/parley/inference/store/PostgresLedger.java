package dev.parley.inference.store;

import static dev.parley.inference.store.generated.Tables.COMPLETION;

import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import dev.parley.chassis.OldRows;
import dev.parley.chassis.sql.Sql;
import dev.parley.inference.completion.Ledger;
import dev.parley.inference.completion.Result;

import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// The ledger in Postgres: one row per turn, written once; a connection is held for one statement
/// only, never during a call of a model.
public final class PostgresLedger implements Ledger, OldRows {

    private static final String FIND =
            Sql.of(
                    select(COMPLETION.fields())
                            .from(COMPLETION)
                            .where(COMPLETION.TURN_ID.eq(Sql.of(COMPLETION.TURN_ID))));

    private static final String KEEP =
            Sql.of(
                    insertInto(COMPLETION, COMPLETION.fields())
                            .values(Arrays.stream(COMPLETION.fields()).map(Sql::of).toList())
                            .onConflictDoNothing());

    private static final String FORGET =
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

    /// Remembers in the given database.
    public PostgresLedger(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public Optional<Result> find(UUID turnId) {
        return database.query(FIND, (row, _) -> CompletionRows.result(row), turnId).stream()
                .findFirst();
    }

    @Override
    public Result keepFirst(Result result) {
        var inserted = database.update(KEEP, CompletionRows.row(result).intoArray());
        return inserted == 1
                ? result
                : find(result.turnId())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the result of turn "
                                                + result.turnId()
                                                + " was kept and is gone"));
    }

    /// Forgets results of calls that finished before an instant; several instances may do so at
    /// once.
    @Override
    public int forgetBefore(Instant instant, int most) {
        return database.update(FORGET, instant.atOffset(ZoneOffset.UTC), most);
    }
}
