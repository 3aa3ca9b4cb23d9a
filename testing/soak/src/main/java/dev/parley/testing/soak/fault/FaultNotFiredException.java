package dev.parley.testing.soak.fault;

/// A fault that did not happen, with the reason.
public final class FaultNotFiredException extends Exception {

    /// @param reason a clause without a full stop
    public FaultNotFiredException(String reason) {
        super(reason);
    }

    /// @param reason a clause without a full stop
    /// @param cause what kept it from happening
    public FaultNotFiredException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
