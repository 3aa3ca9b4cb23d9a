package dev.parley.support.kafka;

/// A record that can never be handled; it becomes a dead letter with this message as its reason.
///
/// A handler may throw it too, for a well-formed event without a valid meaning.
public final class PoisonRecordException extends RuntimeException {

    /// Creates the exception with the reason.
    public PoisonRecordException(String reason) {
        super(reason);
    }

    /// Creates the exception with the reason and its cause.
    public PoisonRecordException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
