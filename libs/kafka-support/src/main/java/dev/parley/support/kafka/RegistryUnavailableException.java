package dev.parley.support.kafka;

/// The schema registry does not answer: try again later, the record is fine.
public final class RegistryUnavailableException extends RuntimeException {

    RegistryUnavailableException(String message) {
        super(message);
    }

    RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
