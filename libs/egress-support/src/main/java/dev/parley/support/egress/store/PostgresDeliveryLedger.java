package dev.parley.support.egress.store;

import static java.util.Objects.requireNonNull;

import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.service.ExpiringRows;
import dev.parley.support.service.sql.RenderedStatements;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/// Idempotency ledger in one Postgres table; each call is one statement and one round trip.
///
/// A statement that a database crash may undo switches `synchronous_commit` off for its own
/// transaction (docs/adr/0006-egress-support.md).
public final class PostgresDeliveryLedger implements DeliveryLedger, ExpiringRows {

    private final JdbcTemplate jdbc;
    private final RenderedStatements<LedgerStatement> statements;

    /// @param schema the service's schema
    public PostgresDeliveryLedger(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.statements = new RenderedStatements<>(LedgerStatement.class, schema);
    }

    @Override
    public Map<Integer, PartState> tryStart(UUID delivery, int part, Instant now) {
        return start(statements.sql(LedgerStatement.TRY_START), delivery, part, now);
    }

    @Override
    public Map<Integer, PartState> tryStartDurably(UUID delivery, int part, Instant now) {
        return start(statements.sql(LedgerStatement.TRY_START_DURABLY), delivery, part, now);
    }

    private Map<Integer, PartState> start(String statement, UUID delivery, int part, Instant now) {
        var result = new StartResult();
        jdbc.query(statement, result, delivery, part, Timestamp.from(now), day(now), delivery);
        if (!result.isStarted() && !result.priorStates().containsKey(part)) {
            // another instance started the part after this statement began
            result.priorStates().put(part, find(delivery, part));
        }
        return Map.copyOf(result.priorStates());
    }

    @Override
    public boolean belongsToAnotherPart(String messageId, UUID delivery, int part, Instant since) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        statements.sql(LedgerStatement.BELONGS_TO_ANOTHER_PART),
                        Boolean.class,
                        day(since),
                        messageId,
                        delivery,
                        part));
    }

    @Override
    public PartState finish(UUID delivery, int part, PartState end) {
        return finish(statements.sql(LedgerStatement.FINISH), delivery, part, end);
    }

    @Override
    public PartState finishDurably(UUID delivery, int part, PartState end) {
        return finish(statements.sql(LedgerStatement.FINISH_DURABLY), delivery, part, end);
    }

    private PartState finish(String statement, UUID delivery, int part, PartState end) {
        var row = LedgerRow.of(end);
        var changed =
                jdbc.update(
                        statement,
                        delivery,
                        part,
                        row.state(),
                        row.startedAt(),
                        row.messageId(),
                        row.reason(),
                        row.code(),
                        row.kind());
        return changed == 1 ? end : find(delivery, part);
    }

    @Override
    public PartState compareAndSet(UUID delivery, int part, PartState expected, PartState next) {
        var before = LedgerRow.of(expected);
        var after = LedgerRow.of(next);
        var changed =
                jdbc.update(
                        statements.sql(LedgerStatement.COMPARE_AND_SET),
                        after.state(),
                        after.startedAt(),
                        delivery,
                        part,
                        before.state(),
                        before.messageId(),
                        before.startedAt());
        return changed == 1 ? next : find(delivery, part);
    }

    @Override
    public PartState compareAndSetPlaceholder(
            UUID delivery, int part, String messageId, @Nullable String instead) {
        var changed =
                jdbc.update(
                        statements.sql(LedgerStatement.COMPARE_AND_SET_PLACEHOLDER),
                        delivery,
                        part,
                        messageId,
                        instead);
        return changed == 1 ? new PartState.PlaceholderShown(messageId) : find(delivery, part);
    }

    /// @throws IllegalStateException if the part has no row; an attempt from the start makes one
    private PartState find(UUID delivery, int part) {
        return jdbc
                .query(
                        statements.sql(LedgerStatement.FIND),
                        (row, number) -> LedgerRow.read(row),
                        delivery,
                        part)
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the ledger lost part " + part + " of " + delivery));
    }

    @Override
    public int deleteOlderThan(Duration age, int most) {
        var now = requireNonNull(jdbc.queryForObject("SELECT now()", OffsetDateTime.class));
        return deleteBefore(now.toInstant().minus(age), most);
    }

    /// Deletes parts that were first recorded on an earlier day; several instances may do so at
    /// once.
    int deleteBefore(Instant instant, int most) {
        return jdbc.update(statements.sql(LedgerStatement.DELETE), day(instant), most);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
