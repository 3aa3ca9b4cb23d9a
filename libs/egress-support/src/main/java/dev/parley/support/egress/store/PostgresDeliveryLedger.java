package dev.parley.support.egress.store;

import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.service.ExpiringRows;
import dev.parley.support.service.sql.RenderedStatements;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
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
        var priorStates = new HashMap<Integer, PartState>();
        RowMapper<PartState> mapper =
                (row, number) -> {
                    var state = LedgerRow.read(row);
                    priorStates.put(row.getInt("part"), state);
                    return state;
                };
        var _ =
                jdbc.query(
                        statement, mapper, delivery, part, Timestamp.from(now), day(now), delivery);
        return Map.copyOf(priorStates);
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
    public void record(UUID delivery, int part, PartState state) {
        var row = LedgerRow.of(state);
        jdbc.update(
                state instanceof PartState.Sending
                        ? statements.sql(LedgerStatement.WRITE_DURABLY)
                        : statements.sql(LedgerStatement.WRITE),
                delivery,
                part,
                row.state(),
                row.startedAt(),
                row.messageId(),
                row.reason(),
                row.code(),
                row.kind());
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
        return changed == 1
                ? new PartState.PlaceholderShown(messageId)
                : jdbc.query(
                                statements.sql(LedgerStatement.FIND),
                                (row, number) -> LedgerRow.read(row),
                                delivery,
                                part)
                        .getFirst();
    }

    /// Deletes parts that were first recorded on an earlier day; several instances may do so at
    /// once.
    @Override
    public int deleteBefore(Instant instant, int most) {
        return jdbc.update(statements.sql(LedgerStatement.DELETE), day(instant), most);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
