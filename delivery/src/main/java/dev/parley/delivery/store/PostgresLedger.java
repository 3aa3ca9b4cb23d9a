package dev.parley.delivery.store;

import dev.parley.chassis.OldRows;
import dev.parley.delivery.Ledger;
import dev.parley.delivery.PartState;

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
public final class PostgresLedger implements Ledger, OldRows {

    /// True, and its transaction does not wait for the disk.
    private static final String LAX = "set_config('synchronous_commit', 'off', true) = 'off'";

    private final JdbcTemplate jdbc;
    private final String claim;
    private final String note;
    private final String stand;
    private final String find;
    private final String forget;

    /// Opens the ledger of a service.
    ///
    /// @param schema the service's schema
    public PostgresLedger(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        var table = '"' + schema + "\".delivery";
        this.claim = claimIn(table);
        this.note = noteIn(table);
        this.stand = standIn(table);
        this.find = findIn(table);
        this.forget = forgetIn(table);
    }

    private static String claimIn(String table) {
        return """
        WITH claimed AS (
          INSERT INTO %1$s (delivery_id, part, state, started_at, first_noted)
          SELECT ?, ?, 'SENDING', ?::timestamptz, ?::date WHERE %2$s
          ON CONFLICT DO NOTHING)
        SELECT part, state, started_at, message_id, reason, code
          FROM %1$s WHERE delivery_id = ?
        """
                .formatted(table, LAX);
    }

    private static String noteIn(String table) {
        return """
        INSERT INTO %1$s AS known
          (delivery_id, part, state, started_at, message_id, reason, code)
        SELECT ?, ?, ?, coalesce(?::timestamptz, now()), ?, ?, ? WHERE %2$s
        ON CONFLICT (delivery_id, part) DO UPDATE SET
          state = excluded.state, started_at = excluded.started_at,
          message_id = excluded.message_id, reason = excluded.reason, code = excluded.code
          WHERE known.state IN ('SENDING', 'PENDING')
        """
                .formatted(table, LAX);
    }

    private static String standIn(String table) {
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

    private static String findIn(String table) {
        return """
        SELECT part, state, started_at, message_id, reason, code
          FROM %1$s WHERE delivery_id = ? AND part = ?
        """
                .formatted(table);
    }

    private static String forgetIn(String table) {
        return """
        DELETE FROM %1$s WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM %1$s WHERE first_noted < ? LIMIT ? FOR UPDATE SKIP LOCKED))
        """
                .formatted(table);
    }

    /// The select sees the table as it was before its own statement's insert.
    @Override
    public Map<Integer, PartState> claim(UUID delivery, int part, Instant now) {
        var known = new HashMap<Integer, PartState>();
        RowMapper<PartState> reading =
                (row, number) -> {
                    var state = state(row);
                    known.put(row.getInt("part"), state);
                    return state;
                };
        var _ = jdbc.query(claim, reading, delivery, part, Timestamp.from(now), day(now), delivery);
        return Map.copyOf(known);
    }

    @Override
    public void note(UUID delivery, int part, PartState state) {
        var row = Row.of(state);
        jdbc.update(
                note,
                delivery,
                part,
                row.state(),
                row.startedAt(),
                row.messageId(),
                row.reason(),
                row.code());
    }

    @Override
    public PartState stand(UUID delivery, int part, String messageId, @Nullable String instead) {
        if (jdbc.update(stand, delivery, part, messageId, instead) == 1) {
            return new PartState.Standing(messageId);
        }
        return jdbc.query(find, (row, number) -> state(row), delivery, part).getFirst();
    }

    /// Forgets parts that were first noted on an earlier day; several instances may do so at once.
    @Override
    public int forgetBefore(Instant instant, int most) {
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
                    messageId == null ? new PartState.Waiting() : new PartState.Standing(messageId);
            case "SENT" -> new PartState.Sent(messageId);
            case "FAILED" ->
                    new PartState.Failed(
                            Objects.requireNonNullElse(row.getString("reason"), ""),
                            row.getString("code"));
            default -> new PartState.Expired();
        };
    }

    /// A part's state in columns.
    private record Row(
            String state,
            @Nullable Timestamp startedAt,
            @Nullable String messageId,
            @Nullable String reason,
            @Nullable String code) {

        static Row of(PartState state) {
            return switch (state) {
                case PartState.Sending(var since) ->
                        new Row("SENDING", Timestamp.from(since), null, null, null);
                case PartState.Waiting _ -> new Row("PENDING", null, null, null, null);
                case PartState.Standing(var id) -> new Row("PENDING", null, id, null, null);
                case PartState.Sent(var id) -> new Row("SENT", null, id, null, null);
                case PartState.Failed(var reason, var code) ->
                        new Row("FAILED", null, null, reason, code);
                case PartState.Expired _ -> new Row("EXPIRED", null, null, null, null);
            };
        }
    }
}
