package dev.parley.inference.completion;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How often a model is called again, and how long each pause is.
///
/// @param attemptsPerModel calls of one model before the next one is asked
/// @param initialDelay doubled with each further attempt at the same model
/// @param maxDelay where the doubling ends
/// @param callTimeout how long one call may take
public record RetryPolicy(
        int attemptsPerModel, Duration initialDelay, Duration maxDelay, Duration callTimeout) {

    /// Checks the bounds.
    ///
    /// @throws IllegalArgumentException naming the bound and its value
    public RetryPolicy {
        if (attemptsPerModel < 1) {
            throw new IllegalArgumentException(
                    "attemptsPerModel is " + attemptsPerModel + ", expected >= 1");
        }
        requirePositive("firstPause", initialDelay);
        requirePositive("longestPause", maxDelay);
        requirePositive("callPatience", callTimeout);
    }

    /// Half a second, doubled up to eight: short enough for somebody who waits, long enough for a
    /// provider that is overrun.
    public static RetryPolicy of(int attemptsPerModel, Duration callPatience) {
        return new RetryPolicy(
                attemptsPerModel, Duration.ofMillis(500), Duration.ofSeconds(8), callPatience);
    }

    /// The pause after an attempt: between half and all of the doubled one, so that a thousand
    /// calls which failed together do not come back together; never shorter than the provider
    /// asked.
    ///
    /// @param attempt number of the attempt at this model, from 1
    Duration delayAfter(int attempt, @Nullable Duration notBefore, RandomGenerator random) {
        var doublings = Math.min(attempt - 1, 30);
        var full = Math.min(initialDelay.toMillis() << doublings, maxDelay.toMillis());
        var pause = Duration.ofMillis(Math.round(full * (0.5 + random.nextDouble() / 2)));
        return notBefore == null || notBefore.compareTo(pause) < 0 ? pause : notBefore;
    }

    private static void requirePositive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(name + " is " + duration + ", expected > 0");
        }
    }
}
