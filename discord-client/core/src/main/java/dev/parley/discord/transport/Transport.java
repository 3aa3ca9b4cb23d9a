package dev.parley.discord.transport;

/// Sends single requests, without retries.
@FunctionalInterface
public interface Transport {

    /// Sends a request once and waits for the reply.
    ///
    /// @throws InterruptedException when the calling thread is interrupted; the request may have
    ///   arrived
    Reply send(Request request) throws InterruptedException;
}
