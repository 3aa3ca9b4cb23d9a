package dev.parley.simulator.http;

/// An unreadable request, answered with 400.
public final class BadRequestException extends RuntimeException {

    /// @param why one sentence for the client
    public BadRequestException(String why) {
        super(why);
    }

    /// @param why one sentence for the client
    public BadRequestException(String why, Throwable cause) {
        super(why, cause);
    }
}
