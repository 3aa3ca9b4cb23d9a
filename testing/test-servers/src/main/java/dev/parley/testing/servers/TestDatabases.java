package dev.parley.testing.servers;

import dev.parley.local.server.postgres.PostgresAddress;

import java.sql.DriverManager;
import java.sql.SQLException;

/// The making of further databases on a running server.
final class TestDatabases {

    private TestDatabases() {}

    static PostgresAddress create(PostgresAddress server, String name) {
        try (var connection =
                        DriverManager.getConnection(
                                server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, false));
            return server.database(name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
    }
}
