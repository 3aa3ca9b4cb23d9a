package dev.parley.conversation.store;

import java.sql.SQLException;

/// Postgres did not do what it was asked; a later attempt may succeed.
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseUnavailable(SQLException failure) {
        super("postgres: " + failure.getMessage(), failure);
    }
}
