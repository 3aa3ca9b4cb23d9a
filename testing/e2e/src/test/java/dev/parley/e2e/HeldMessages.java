package dev.parley.e2e;

import java.sql.Connection;
import java.sql.SQLException;

/// The table of messages, locked until this is closed.
///
/// @param connection whose open transaction holds the lock
record HeldMessages(Connection connection) implements AutoCloseable {

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot let the messages go", e);
        }
    }
}
