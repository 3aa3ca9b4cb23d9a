package dev.parley.support.egress.store;

import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.service.ExpiringRows;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The ledger as a table; each call is one statement and one round trip.
///
/// A statement that may be undone by a crash of the database says so itself, by switching
/// `synchronous_commit` off for its own transaction (docs/adr/0006-delivery-module.md).
public final class PostgresDeliveryLedger implements DeliveryLedger, ExpiringRows {

    /// True, and its transaction does not wait for the disk.
    private static final String ASYNC_COMMIT =
            "set_config('synchronous_commit', 'off', true) = 'off'";

    /// True, and its transaction waits for the disk, as the database is set to.
    private static final String SYNC_COMMIT = "true";

    private final JdbcTemplate jdbc;
    private final String claim;
    private final String claimForGood;
    private final String isOfAnother;
    private final String note;
    private final String noteForGood;
    private final String stand;
    private final String find;
    private final String forget;

    /// Opens the ledger of a service.
    ///
    /// @param schema the service's schema
    public PostgresDeliveryLedger(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        var table = '"' + schema + "\".delivery";
        this.claim = tryStartSql(table, ASYNC_COMMIT);
        this.claimForGood = tryStartSql(table, SYNC_COMMIT);
        this.isOfAnother = belongsToAnotherPartSql(table);
        this.note = recordSql(table, ASYNC_COMMIT);
        this.noteForGood = recordSql(table, SYNC_COMMIT);
        this.stand = compareAndSetPlaceholderSql(table);
        this.find = findSql(table);
        this.forget = deleteSql(table);
    }

    private static String tryStartSql(String table, String whether) {
        return """
        WITH claimed AS (
          INSERT INTO %1$s (delivery_id, part, state, started_at, first_noted)
          SELECT ?, ?, 'SENDING', ?::timestamptz, ?::date WHERE %2$s
          ON CONFLICT DO NOTHING)
        SELECT part, state, started_at, message_id, reason, code, kind
          FROM %1$s WHERE delivery_id = ?
        """
                .formatted(table, whether);
    }

    private static String recordSql(String table, String whether) {
        return """
        INSERT INTO %1$s AS known
          (delivery_id, part, state, started_at, message_id, reason, code, kind)
        SELECT ?, ?, ?, coalesce(?::timestamptz, now()), ?, ?, ?, ? WHERE %2$s
        ON CONFLICT (delivery_id, part) DO UPDATE SET
          state = excluded.state, started_at = excluded.started_at,
          message_id = excluded.message_id, reason = excluded.reason, code = excluded.code,
          kind = excluded.kind
          WHERE known.state IN ('SENDING', 'PENDING')
        """
                .formatted(table, whether);
    }

    private static String compareAndSetPlaceholderSql(String table) {
        return """
        INSERT INTO %1$s AS known (delivery_id, part, state, started_at, message_id)
        VALUES (?, ?, 'PENDING', now(), ?)
        ON CONFLICT (delivery_id, part) DO UPDATE SET
          state = excluded.state, started_at = excluded.started_at,
          message_id = excluded.message_id
          WHERE known.state IN ('SENDING', 'PENDING')
            AND known.message_id IS NOT DISTINCT FROM ?
        """
                .formatted(table);
    }

    private static String findSql(String table) {
        return """
        SELECT part, state, started_at, message_id, reason, code, kind
          FROM %1$s WHERE delivery_id = ? AND part = ?
        """
                .formatted(table);
    }

    /// Reads by day: it is asked once in a while, and an index of its own would cost every row.
    private static String belongsToAnotherPartSql(String table) {
        return """
        SELECT EXISTS (SELECT FROM %1$s
          WHERE first_noted >= ?::date AND message_id = ? AND (delivery_id, part) <> (?, ?))
        """
                .formatted(table);
    }

    private static String deleteSql(String table) {
        return """
        DELETE FROM %1$s WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM %1$s WHERE first_noted < ? LIMIT ? FOR UPDATE SKIP LOCKED))
        """
                .formatted(table);
    }

    /// The select sees the table as it was before its own statement's insert.
    @Override
    public Map<Integer, PartState> tryStart(UUID delivery, int part, Instant now) {
        return startWith(claim, delivery, part, now);
    }

    @Override
    public Map<Integer, PartState> tryStartDurably(UUID delivery, int part, Instant now) {
        return startWith(claimForGood, delivery, part, now);
    }

    private Map<Integer, PartState> startWith(
            String statement, UUID delivery, int part, Instant now) {
        var known = new HashMap<Integer, PartState>();
        RowMapper<PartState> reading =
                (row, number) -> {
                    var state = state(row);
                    known.put(row.getInt("part"), state);
                    return state;
                };
        var _ =
                jdbc.query(
                        statement,
                        reading,
                        delivery,
                        part,
                        Timestamp.from(now),
                        day(now),
                        delivery);
        return Map.copyOf(known);
    }

    @Override
    public boolean belongsToAnotherPart(String messageId, UUID delivery, int part, Instant since) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        isOfAnother, Boolean.class, day(since), messageId, delivery, part));
    }

    @Override
    public void record(UUID delivery, int part, PartState state) {
        var row = Row.of(state);
        jdbc.update(
                state instanceof PartState.Sending ? noteForGood : note,
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
        if (jdbc.update(stand, delivery, part, messageId, instead) == 1) {
            return new PartState.PlaceholderShown(messageId);
        }
        return jdbc.query(find, (row, number) -> state(row), delivery, part).getFirst();
    }

    /// Forgets parts that were first noted on an earlier day; several instances may do so at once.
    @Override
    public int deleteBefore(Instant instant, int most) {
        return jdbc.update(forget, day(instant), most);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static PartState state(ResultSet row) throws SQLException {
        var messageId = row.getString("message_id");
        return switch (row.getString("state")) {
            case "SENDING" -> new PartState.Sending(row.getTimestamp("started_at").toInstant());
            case "PENDING" ->
                    messageId == null
                            ? new PartState.Pending()
                            : new PartState.PlaceholderShown(messageId);
            case "SENT" -> new PartState.Sent(messageId);
            case "FAILED" ->
                    new PartState.Failed(
                            new DeliveryError(
                                    Objects.requireNonNullElse(row.getString("reason"), ""),
                                    row.getString("code"),
                                    row.getString("kind")));
            default -> new PartState.Expired();
        };
    }

    /// A part's state in columns.
    private record Row(
            String state,
            @Nullable Timestamp startedAt,
            @Nullable String messageId,
            @Nullable String reason,
            @Nullable String code,
            @Nullable String kind) {

        static Row of(PartState state) {
            return switch (state) {
                case PartState.Sending(var since) ->
                        new Row("SENDING", Timestamp.from(since), null, null, null, null);
                case PartState.Pending _ -> of("PENDING", null);
                case PartState.PlaceholderShown(var id) -> of("PENDING", id);
                case PartState.Sent(var id) -> of("SENT", id);
                case PartState.Failed(var error) ->
                        new Row("FAILED", null, null, error.reason(), error.code(), error.kind());
                case PartState.Expired _ -> of("EXPIRED", null);
            };
        }

        private static Row of(String state, @Nullable String messageId) {
            return new Row(state, null, messageId, null, null, null);
        }
    }
}
