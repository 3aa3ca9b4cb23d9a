package dev.parley.testing.soak.judge;

import dev.parley.local.server.postgres.PostgresAddress;
import dev.parley.testing.soak.system.SoakSystem;

import java.sql.DriverManager;
import java.sql.SQLException;

/// The unfinished work of a running system.
///
/// @param system the system under test
public record BacklogProbe(SoakSystem system) {

    /// What is left to do now.
    public Backlog read() {
        var tables = system.conversationTables();
        return new Backlog(
                system.kafka().lag(),
                tables.unpublishedEvents(),
                tables.openTurns(),
                unfinished("egress_discord") + unfinished("egress_telegram"),
                system.simulator().pendingTelegramUpdates());
    }

    private long unfinished(String schema) {
        PostgresAddress database = system.servers().postgres().address();
        var query =
                "SELECT count(*) FROM "
                        + schema
                        + ".delivery WHERE state IN ('PENDING', 'SENDING')";
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the ledger " + schema, e);
        }
    }
}
