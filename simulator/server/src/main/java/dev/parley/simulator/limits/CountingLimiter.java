package dev.parley.simulator.limits;

/// A counter that lets so many requests pass in a time.
public interface CountingLimiter {

    /// Lets one request pass at this instant, or does not.
    ///
    /// @param nanos monotonic
    LimiterDecision take(long nanos);
}
