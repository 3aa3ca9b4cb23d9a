package dev.parley.simulator.http;

/// A request that cannot be understood; the one who sent it is told why with a 400.
public final class BadRequestException extends RuntimeException {

    /// A request that is wrong in itself.
    ///
    /// @param why one sentence for the sender
    public BadRequestException(String why) {
        super(why);
    }

    /// A request that made something else fail.
    ///
    /// @param why one sentence for the sender
    public BadRequestException(String why, Throwable cause) {
        super(why, cause);
    }
}
