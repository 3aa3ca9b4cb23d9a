package dev.parley.simulator.limits;

/// The decision of a limiter, with the counter's state after it.
public sealed interface LimiterDecision {

    /// The limit.
    int limit();

    /// Time until the counter is back in its initial state.
    long resetAfterNanos();

    /// The request is within the limit.
    ///
    /// @param remaining number of further requests that would pass now
    record Allowed(int limit, int remaining, long resetAfterNanos) implements LimiterDecision {}

    /// The request is over the limit.
    ///
    /// @param retryAfterNanos time until one request would pass
    record Denied(int limit, long retryAfterNanos, long resetAfterNanos)
            implements LimiterDecision {}
}
