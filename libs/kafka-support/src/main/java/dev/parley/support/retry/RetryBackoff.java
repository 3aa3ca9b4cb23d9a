package dev.parley.support.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// Exponential back-off with jitter: the delay doubles after each failure up to a limit, and half
/// of it is random, so that callers that failed together do not return together.
///
/// Spring's `ExponentialBackOff` counts the attempts itself, takes its jitter from `Math.random`
/// and never waits less than the initial delay; here the attempt and the randomness are arguments.
///
/// @param initial longest delay after the first failure
/// @param max longest delay of all
/// @param random source of the jitter; safe for concurrent use if the back-off is shared
public record RetryBackoff(Duration initial, Duration max, RandomGenerator random) {

    private static final int MAX_DOUBLINGS = 30;

    /// Validates the bounds.
    ///
    /// @throws IllegalArgumentException naming the bound and its value
    public RetryBackoff {
        if (!initial.isPositive()) {
            throw new IllegalArgumentException("initial is " + initial + ", expected > 0");
        }
        if (max.compareTo(initial) < 0) {
            throw new IllegalArgumentException(
                    "max is " + max + ", expected at least initial " + initial);
        }
    }

    /// Creates a back-off with the random generator of the calling thread.
    public static RetryBackoff of(Duration initial, Duration max) {
        return new RetryBackoff(initial, max, () -> ThreadLocalRandom.current().nextLong());
    }

    /// Creates a back-off whose delay does not grow; half of it is random.
    public static RetryBackoff constant(Duration delay) {
        return of(delay, delay);
    }

    /// Returns the delay before the next attempt: between half and all of the exponential delay.
    ///
    /// @param failures number of failures in a row, from 1
    /// @throws IllegalArgumentException if there was no failure
    public Duration delayAfter(int failures) {
        if (failures < 1) {
            throw new IllegalArgumentException("failures is " + failures + ", expected >= 1");
        }
        var doubled = initial.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        var longest = doubled.compareTo(max) < 0 ? doubled : max;
        return Duration.ofNanos(Math.round(longest.toNanos() * (0.5 + random.nextDouble() / 2)));
    }
}
