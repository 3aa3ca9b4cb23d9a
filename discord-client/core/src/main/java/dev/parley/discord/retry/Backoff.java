package dev.parley.discord.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Exponential back-off with jitter: the delay doubles after each failure, and half of it is
/// random.
///
/// @param initial longest delay after the first failure
/// @param max longest delay of all
/// @param random source of the jitter
public record Backoff(Duration initial, Duration max, RandomGenerator random) {

    private static final int MAX_DOUBLINGS = 20;

    /// Returns the default back-off, from 100 ms to 10 s.
    public static Backoff defaults() {
        return new Backoff(
                Duration.ofMillis(100), Duration.ofSeconds(10), RandomGenerator.getDefault());
    }

    /// Returns the delay before the next attempt.
    ///
    /// @param failures number of failures in a row, from 1
    Duration delayAfter(int failures) {
        var doubled = initial.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        var whole = doubled.compareTo(max) > 0 ? max : doubled;
        return whole.dividedBy(2).plusNanos(random.nextLong(whole.toNanos() / 2 + 1));
    }
}
