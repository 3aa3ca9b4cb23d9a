package dev.parley.conversation.store;

import java.sql.SQLException;

/// Postgres did not do what it was asked; a later attempt may succeed.
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseUnavailableException(SQLException failure) {
        super("postgres: " + failure.getMessage(), failure);
    }
}
