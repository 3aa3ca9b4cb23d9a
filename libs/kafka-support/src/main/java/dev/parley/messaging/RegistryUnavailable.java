package dev.parley.messaging;

/// The schema registry does not answer: try again later, the record is fine.
public final class RegistryUnavailable extends RuntimeException {

    RegistryUnavailable(String message) {
        super(message);
    }

    RegistryUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
