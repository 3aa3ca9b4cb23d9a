package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.DiscordError;
import dev.parley.discord.model.DiscordError.QueueTimedOut;
import dev.parley.discord.model.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.model.DiscordError.RateLimited;
import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Operation;
import dev.parley.support.egress.delivery.TimeSource;
import dev.parley.support.retry.RetryBackoff;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Performs operations in rounds until their outcome is final or the command expires.
///
/// In one round the client waits for limits and retries by itself. Work without an expiry time is
/// retried for ever: nothing is dropped.
final class OperationRetry {

    private static final Duration MAX_ROUND_DURATION = Duration.ofMinutes(10);

    private final DiscordApi discord;
    private final TimeSource time;
    private final RetryBackoff backoff;

    /// @param backoff back-off between two rounds
    public OperationRetry(DiscordApi discord, TimeSource time, RetryBackoff backoff) {
        this.discord = discord;
        this.time = time;
        this.backoff = backoff;
    }

    /// Performs an operation until its outcome is final or the command expires.
    ///
    /// @param notAfter expiry time; null: never
    /// @return the last outcome
    /// @throws InterruptedException when the service shuts down
    <R> Outcome<R> perform(@Nullable Instant notAfter, Operation<R> operation)
            throws InterruptedException {
        return perform(
                notAfter,
                operation,
                MAX_ROUND_DURATION,
                pause -> {
                    pause.run();
                    return true;
                });
    }

    /// Performs an operation until its outcome is final or the command expires.
    ///
    /// @param longest maximum duration of one round
    /// @param between runs the pause between two rounds, while nothing is in flight
    /// @throws InterruptedException when the service shuts down
    <R> Outcome<R> perform(
            @Nullable Instant notAfter, Operation<R> operation, Duration longest, PauseHook between)
            throws InterruptedException {
        for (var round = 1; ; round++) {
            var left = remaining(notAfter, longest);
            if (!left.isPositive()) {
                return new Outcome.NotDone<>(new QueueTimedOut(Duration.ZERO));
            }
            var outcome = discord.perform(operation, left);
            if (isFinal(operation, outcome)) {
                return outcome;
            }
            var pause = pause(outcome, round);
            if (notAfter != null && time.now().plus(pause).isAfter(notAfter)) {
                return outcome;
            }
            if (!between.run(() -> time.sleep(pause))) {
                return outcome;
            }
        }
    }

    private Duration remaining(@Nullable Instant notAfter, Duration longest) {
        if (notAfter == null) {
            return longest;
        }
        var left = Duration.between(time.now(), notAfter);
        return left.compareTo(longest) > 0 ? longest : left;
    }

    private static boolean isFinal(Operation<?> operation, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _, Outcome.Gone<?> _ -> true;
            case Outcome.Unclear<?> _ -> operation.idempotency() != Idempotency.ALWAYS;
            case Outcome.NotDone<?>(var error) -> !OutcomeMapping.isTransient(operation, error);
        };
    }

    private Duration pause(Outcome<?> outcome, int round) {
        var requested =
                outcome instanceof Outcome.NotDone<?>(var error)
                        ? requestedPause(error)
                        : Duration.ZERO;
        return requested.isPositive() ? requested : backoff.delayAfter(round);
    }

    private static Duration requestedPause(DiscordError error) {
        return switch (error) {
            case RateLimited(var pause, _, _) -> pause;
            case RateLimitWaitTooLong(var pause) -> pause;
            default -> Duration.ZERO;
        };
    }

    /// Hook around the pause between two rounds.
    @FunctionalInterface
    interface PauseHook {
        /// Runs a pause.
        ///
        /// @return whether another round may follow
        /// @throws InterruptedException when the service shuts down
        boolean run(Pause pause) throws InterruptedException;
    }

    /// Pause between two rounds.
    @FunctionalInterface
    interface Pause {
        /// Waits until the pause is over.
        ///
        /// @throws InterruptedException when the service shuts down
        void run() throws InterruptedException;
    }
}
