package dev.parley.support.egress.store;

import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.PartState;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Objects;

/// State of a part as columns of the ledger.
record LedgerRow(
        String state,
        @Nullable Timestamp startedAt,
        @Nullable String messageId,
        @Nullable String reason,
        @Nullable String code,
        @Nullable String kind) {

    /// State, in a result only, of a row that the statement itself inserted.
    static final String STARTED = "STARTED";

    static LedgerRow of(PartState state) {
        return switch (state) {
            case PartState.Sending(var since) ->
                    new LedgerRow("SENDING", Timestamp.from(since), null, null, null, null);
            case PartState.Pending _ -> of("PENDING", null);
            case PartState.PlaceholderShown(var id) -> of("PENDING", id);
            case PartState.Sent(var id) -> of("SENT", id);
            // an instance of an older version reads that nothing is left to do
            case PartState.Skipped(var reason) ->
                    new LedgerRow("SENT", null, null, reason, null, null);
            case PartState.Failed(var error) ->
                    new LedgerRow("FAILED", null, null, error.reason(), error.code(), error.kind());
            case PartState.Expired(var id) -> of("EXPIRED", id);
        };
    }

    private static LedgerRow of(String state, @Nullable String messageId) {
        return new LedgerRow(state, null, messageId, null, null, null);
    }

    /// Reads the state of a part from the current row.
    static PartState read(ResultSet row) throws SQLException {
        var messageId = row.getString("message_id");
        return switch (row.getString("state")) {
            case "SENDING" -> new PartState.Sending(row.getTimestamp("started_at").toInstant());
            case "PENDING" ->
                    messageId == null
                            ? new PartState.Pending()
                            : new PartState.PlaceholderShown(messageId);
            case "SENT" -> sent(messageId, row.getString("reason"));
            case "FAILED" ->
                    new PartState.Failed(
                            new DeliveryError(
                                    Objects.requireNonNullElse(row.getString("reason"), ""),
                                    row.getString("code"),
                                    row.getString("kind")));
            case "EXPIRED" -> new PartState.Expired(messageId);
            case String unknown ->
                    throw new SQLException("ledger has the unknown state " + unknown);
        };
    }

    private static PartState sent(@Nullable String messageId, @Nullable String reason) {
        return reason == null ? new PartState.Sent(messageId) : new PartState.Skipped(reason);
    }
}
