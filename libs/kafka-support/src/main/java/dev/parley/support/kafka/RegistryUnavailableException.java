package dev.parley.support.kafka;

/// The schema registry does not answer; the record may be valid and is retried.
final class RegistryUnavailableException extends RuntimeException {

    RegistryUnavailableException(String message) {
        super(message);
    }

    RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
