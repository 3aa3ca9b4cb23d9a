package dev.parley.support.egress.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: twice as long each time, with jitter, up to a bound.
///
/// @param initial about how long after the first attempt
/// @param max how long at most
/// @param random where the jitter comes from: half of each pause is left to it
public record Pauses(Duration initial, Duration max, RandomGenerator random) {

    private static final int MAX_DOUBLINGS = 20;

    /// The pause after so many attempts.
    ///
    /// @param attempt number of the attempt that failed, from 1
    public Duration delayAfter(int attempt) {
        var doubled = initial.multipliedBy(1L << Math.min(attempt - 1, MAX_DOUBLINGS));
        var whole = doubled.compareTo(max) > 0 ? max : doubled;
        return whole.dividedBy(2).plusNanos(random.nextLong(whole.toNanos() / 2 + 1));
    }
}
