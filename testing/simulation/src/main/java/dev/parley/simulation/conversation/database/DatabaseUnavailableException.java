package dev.parley.simulation.conversation.database;

/// Failure of the database that is known to pass; whatever met it is tried again.
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(String cause) {
        super(cause, null, false, false);
    }
}
