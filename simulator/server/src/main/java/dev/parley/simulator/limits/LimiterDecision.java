package dev.parley.simulator.limits;

/// Whether a request passes, and how the counter stands after it.
public sealed interface LimiterDecision {

    /// How many may pass in all.
    int limit();

    /// Until the counter is as if nothing had ever passed.
    long resetAfterNanos();

    /// It passes.
    ///
    /// @param remaining how many more may pass at once
    record Allowed(int limit, int remaining, long resetAfterNanos) implements LimiterDecision {}

    /// It does not.
    ///
    /// @param retryAfterNanos until one may pass
    record Denied(int limit, long retryAfterNanos, long resetAfterNanos)
            implements LimiterDecision {}
}
