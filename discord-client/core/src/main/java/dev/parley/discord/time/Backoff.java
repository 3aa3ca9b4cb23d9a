package dev.parley.discord.time;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Exponential back-off with jitter: the delay doubles after each failure, and a part of it is
/// random.
///
/// @param initial longest delay after the first failure
/// @param max longest delay of all
/// @param jitter random part of each delay, 0 to 1
/// @param random source of the jitter
public record Backoff(Duration initial, Duration max, double jitter, RandomGenerator random) {

    private static final int MAX_DOUBLINGS = 20;

    /// Returns the back-off between attempts, from 100 ms to 10 s, half of it random.
    public static Backoff defaults() {
        return new Backoff(
                Duration.ofMillis(100), Duration.ofSeconds(10), 0.5, RandomGenerator.getDefault());
    }

    /// Returns a back-off whose delays are exact.
    public static Backoff withoutJitter(Duration initial, Duration max) {
        return new Backoff(initial, max, 0, RandomGenerator.getDefault());
    }

    /// Returns the delay before the next attempt.
    ///
    /// @param failures number of failures in a row, from 1
    public Duration delayAfter(int failures) {
        var doubled = initial.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        var longest = doubled.compareTo(max) > 0 ? max : doubled;
        var randomPart = (long) (longest.toNanos() * jitter);
        return longest.minusNanos(randomPart).plusNanos(random.nextLong(randomPart + 1));
    }
}
