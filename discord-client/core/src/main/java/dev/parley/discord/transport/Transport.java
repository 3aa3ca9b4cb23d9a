package dev.parley.discord.transport;

/// The sending of one request, once.
@FunctionalInterface
public interface Transport {

    /// Sends a request once and waits for its answer.
    ///
    /// @throws InterruptedException when the caller is to stop; the request may have arrived
    Reply send(Request request) throws InterruptedException;
}
