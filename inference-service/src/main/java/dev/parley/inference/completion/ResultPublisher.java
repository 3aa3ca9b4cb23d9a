package dev.parley.inference.completion;

/// The way of results to those who wait for them.
@FunctionalInterface
public interface ResultPublisher {

    /// Announces a turn's result; returns when it cannot get lost any more.
    ///
    /// @throws RuntimeException when it may have got lost: announce it again
    void publish(RequestOrigin origin, CompletionResult result);
}
