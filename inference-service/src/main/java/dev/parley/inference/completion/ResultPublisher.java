package dev.parley.inference.completion;

/// Publisher of results.
@FunctionalInterface
public interface ResultPublisher {

    /// Publishes a result and returns once it is durable.
    ///
    /// @throws RuntimeException if the result may be lost and must be published again
    void publish(RequestOrigin origin, CompletionResult result);
}
