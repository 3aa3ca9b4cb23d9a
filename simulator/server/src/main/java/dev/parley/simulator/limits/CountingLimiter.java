package dev.parley.simulator.limits;

/// A rate limiter that counts requests.
public interface CountingLimiter {

    /// Counts a request if it is within the limit.
    ///
    /// @param nanos monotonic time
    LimiterDecision take(long nanos);
}
