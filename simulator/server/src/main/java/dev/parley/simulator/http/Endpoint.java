package dev.parley.simulator.http;

/// Answers one kind of request, on a virtual thread that may wait.
@FunctionalInterface
public interface Endpoint {

    /// Answers a request.
    ///
    /// @throws InterruptedException when the server stops while it waits
    HttpReply answer(HttpCall call) throws InterruptedException;
}
