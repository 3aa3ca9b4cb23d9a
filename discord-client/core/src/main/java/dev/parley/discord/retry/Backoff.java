package dev.parley.discord.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a failure that may pass: twice as long each time, half of it by chance.
///
/// @param initial about how long after the first failure
/// @param max how long at most
/// @param random where chance comes from
public record Backoff(Duration initial, Duration max, RandomGenerator random) {

    private static final int MAX_DOUBLINGS = 20;

    /// A tenth of a second first, ten seconds at most.
    public static Backoff defaults() {
        return new Backoff(
                Duration.ofMillis(100), Duration.ofSeconds(10), RandomGenerator.getDefault());
    }

    /// The pause after so many failures.
    ///
    /// @param failures in a row, from 1
    Duration delayAfter(int failures) {
        var doubled = initial.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        var whole = doubled.compareTo(max) > 0 ? max : doubled;
        return whole.dividedBy(2).plusNanos(random.nextLong(whole.toNanos() / 2 + 1));
    }
}
