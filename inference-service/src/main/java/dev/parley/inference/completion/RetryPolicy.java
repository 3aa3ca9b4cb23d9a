package dev.parley.inference.completion;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Policy for retries of a model: number of attempts, exponential back-off with jitter, timeout.
///
/// @param attemptsPerModel calls of one model before the next one is called
/// @param initialDelay delay after the first attempt, doubled after each further one
/// @param maxDelay upper bound of the delay
/// @param callTimeout maximum duration of one call
public record RetryPolicy(
        int attemptsPerModel, Duration initialDelay, Duration maxDelay, Duration callTimeout) {

    /// @throws IllegalArgumentException if a value is not positive
    public RetryPolicy {
        if (attemptsPerModel < 1) {
            throw new IllegalArgumentException(
                    "attemptsPerModel is " + attemptsPerModel + ", expected >= 1");
        }
        requirePositive("initialDelay", initialDelay);
        requirePositive("maxDelay", maxDelay);
        requirePositive("callTimeout", callTimeout);
    }

    /// Creates a policy with delays from half a second to eight seconds: short enough for a waiting
    /// chatter, long enough for an overloaded provider.
    public static RetryPolicy of(int attemptsPerModel, Duration callTimeout) {
        return new RetryPolicy(
                attemptsPerModel, Duration.ofMillis(500), Duration.ofSeconds(8), callTimeout);
    }

    /// Returns the delay after an attempt. Jitter between half and all of the exponential delay
    /// spreads calls that failed at the same time. A longer delay requested by the provider wins.
    ///
    /// @param attempt number of the attempt at this model, from 1
    /// @param retryAfter the delay that the provider requested, if any
    Duration delayAfter(int attempt, @Nullable Duration retryAfter, RandomGenerator random) {
        var doublings = Math.min(attempt - 1, 30);
        var full = Math.min(initialDelay.toMillis() << doublings, maxDelay.toMillis());
        var delay = Duration.ofMillis(Math.round(full * (0.5 + random.nextDouble() / 2)));
        return retryAfter == null || retryAfter.compareTo(delay) < 0 ? delay : retryAfter;
    }

    private static void requirePositive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(name + " is " + duration + ", expected > 0");
        }
    }
}
