package dev.parley.e2e;

import dev.parley.localstack.server.PostgresAddress;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// What conversation-service has not finished, as its tables say.
///
/// @param postgres the database server
record ConversationMemory(PostgresAddress postgres) {

    /// Events that were decided and did not leave yet.
    long unpublished() {
        return count("SELECT count(*) FROM conversation.outbox WHERE published_at IS NULL");
    }

    /// Turns for which a model's answer is awaited.
    long openTurns() {
        return count("SELECT count(*) FROM conversation.turns WHERE state = 'IN_FLIGHT'");
    }

    /// Transactions that wait for a lock now.
    long waiting() {
        return count(
                "SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'");
    }

    /// Transactions that are open and whose owner has not asked for anything for a while.
    long standingStill() {
        return count(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND"
                        + " state = 'idle in transaction'"
                        + " AND state_change < clock_timestamp() - interval '500 ms'");
    }

    /// Lets everybody wait who writes a message, in the middle of their transactions.
    HeldMessages hold() {
        try {
            var connection = connect();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("LOCK TABLE conversation.messages IN EXCLUSIVE MODE");
            }
            return new HeldMessages(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot hold the messages", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }

    private long count(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask: " + query, e);
        }
    }
}
