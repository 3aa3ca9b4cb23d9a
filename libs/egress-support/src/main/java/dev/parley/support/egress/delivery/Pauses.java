package dev.parley.support.egress.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Exponential back-off with jitter.
///
/// @param initial approximate delay after the first attempt
/// @param max upper bound
/// @param random source of the jitter, which makes up half of each delay
public record Pauses(Duration initial, Duration max, RandomGenerator random) {

    private static final int MAX_DOUBLINGS = 20;

    /// Returns the delay after a failed attempt.
    ///
    /// @param attempt number of the failed attempt, from 1
    public Duration delayAfter(int attempt) {
        var doubled = initial.multipliedBy(1L << Math.min(attempt - 1, MAX_DOUBLINGS));
        var whole = doubled.compareTo(max) > 0 ? max : doubled;
        return whole.dividedBy(2).plusNanos(random.nextLong(whole.toNanos() / 2 + 1));
    }
}
