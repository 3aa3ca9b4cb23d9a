package dev.parley.discord.wire;

/// The sending of one request, once.
@FunctionalInterface
public interface Exchange {

    /// Sends a request once and waits for its answer.
    ///
    /// @throws InterruptedException when the caller is to stop; the request may have arrived
    Reply exchange(Request request) throws InterruptedException;
}
