package dev.parley.conversation.store;

import java.sql.SQLException;

/// Thrown if Postgres failed to execute a statement and a later attempt may succeed.
final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseUnavailableException(SQLException failure) {
        super("Postgres failed: " + failure.getMessage(), failure);
    }
}
