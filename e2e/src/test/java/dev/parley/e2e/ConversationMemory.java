package dev.parley.e2e;

import dev.parley.localstack.server.PostgresAddress;

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

    private long count(String query) {
        try (var connection =
                        DriverManager.getConnection(
                                postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask: " + query, e);
        }
    }
}
