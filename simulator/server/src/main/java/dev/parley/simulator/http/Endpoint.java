package dev.parley.simulator.http;

/// An HTTP endpoint, called on a virtual thread that may block.
@FunctionalInterface
public interface Endpoint {

    /// Answers a request.
    ///
    /// @throws InterruptedException when the server stops meanwhile
    HttpReply answer(HttpCall call) throws InterruptedException;
}
