package dev.parley.discord.attempt;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a failure that may pass: twice as long each time, half of it by chance.
///
/// @param first about how long after the first failure
/// @param longest how long at most
/// @param random where chance comes from
public record Backoff(Duration first, Duration longest, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 20;

    /// A tenth of a second first, ten seconds at most.
    public static Backoff usual() {
        return new Backoff(
                Duration.ofMillis(100), Duration.ofSeconds(10), RandomGenerator.getDefault());
    }

    /// The pause after so many failures.
    ///
    /// @param failures in a row, from 1
    Duration after(int failures) {
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        var whole = doubled.compareTo(longest) > 0 ? longest : doubled;
        return whole.dividedBy(2).plusNanos(random.nextLong(whole.toNanos() / 2 + 1));
    }
}
