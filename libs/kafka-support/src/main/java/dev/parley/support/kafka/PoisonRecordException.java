package dev.parley.support.kafka;

/// A record that no attempt will ever handle; it goes to the dead letters with the message as
/// reason.
///
/// A handler may throw it too, for an event that is well-formed and still means nothing.
public final class PoisonRecordException extends RuntimeException {

    /// Says why the record can never be handled.
    public PoisonRecordException(String reason) {
        super(reason);
    }

    /// Says why the record can never be handled, with what was seen.
    public PoisonRecordException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
