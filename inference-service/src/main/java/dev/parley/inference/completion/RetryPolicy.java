package dev.parley.inference.completion;

import dev.parley.support.retry.RetryBackoff;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Policy for retries of a model: number of attempts, back-off, timeout.
///
/// @param attemptsPerModel calls of one model before the next one is called
/// @param backoff delays between two attempts at one model
/// @param callTimeout maximum duration of one call
public record RetryPolicy(int attemptsPerModel, RetryBackoff backoff, Duration callTimeout) {

    /// @throws IllegalArgumentException if a value is not positive
    public RetryPolicy {
        if (attemptsPerModel < 1) {
            throw new IllegalArgumentException(
                    "attemptsPerModel is " + attemptsPerModel + ", expected >= 1");
        }
        if (!callTimeout.isPositive()) {
            throw new IllegalArgumentException("callTimeout is " + callTimeout + ", expected > 0");
        }
    }

    /// Creates a policy with delays from half a second to eight seconds: short enough for a waiting
    /// chatter, long enough for an overloaded provider.
    public static RetryPolicy of(int attemptsPerModel, Duration callTimeout) {
        return new RetryPolicy(
                attemptsPerModel,
                RetryBackoff.of(Duration.ofMillis(500), Duration.ofSeconds(8)),
                callTimeout);
    }

    /// Returns the delay after an attempt. A longer delay requested by the provider wins.
    ///
    /// @param attempt number of the attempt at this model, from 1
    /// @param retryAfter the delay that the provider requested, if any
    Duration delayAfter(int attempt, @Nullable Duration retryAfter) {
        var delay = backoff.delayAfter(attempt);
        return retryAfter == null || retryAfter.compareTo(delay) < 0 ? delay : retryAfter;
    }
}
