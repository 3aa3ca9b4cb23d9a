package dev.parley.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: twice as long each time, with jitter, up to a bound.
///
/// @param first about how long after the first attempt
/// @param longest how long at most
/// @param random where the jitter comes from: half of each pause is left to it
public record Pauses(Duration first, Duration longest, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 20;

    /// The pause after so many attempts.
    ///
    /// @param attempt number of the attempt that failed, from 1
    public Duration after(int attempt) {
        var doubled = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        var whole = doubled.compareTo(longest) > 0 ? longest : doubled;
        return whole.dividedBy(2).plusNanos(random.nextLong(whole.toNanos() / 2 + 1));
    }
}
