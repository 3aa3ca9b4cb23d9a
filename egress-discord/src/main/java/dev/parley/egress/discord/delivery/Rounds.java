package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Pauses;
import dev.parley.delivery.Time;
import dev.parley.discord.DiscordError;
import dev.parley.discord.DiscordError.QueueTimedOut;
import dev.parley.discord.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.DiscordError.RateLimited;
import dev.parley.discord.Outcome;
import dev.parley.discord.Repeat;
import dev.parley.discord.operation.Operation;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Operations, performed in as many rounds as it takes until their outcome is final or nobody wants
/// them any more.
///
/// A round is what the client does by itself: it waits for limits and repeats what failed. Work
/// that nobody set an end to goes round for ever: nothing is dropped.
public final class Rounds {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Discord discord;
    private final Time time;
    private final Pauses pauses;

    /// Makes rounds on Discord.
    ///
    /// @param pauses between two rounds
    public Rounds(Discord discord, Time time, Pauses pauses) {
        this.discord = discord;
        this.time = time;
        this.pauses = pauses;
    }

    /// Performs an operation until its outcome is final, or its time is over.
    ///
    /// @param notAfter when to give up; null: never
    /// @return the last outcome
    /// @throws InterruptedException when the service is to stop
    <R> Outcome<R> until(@Nullable Instant notAfter, Operation<R> operation)
            throws InterruptedException {
        return until(notAfter, operation, LONGEST, Pause::run);
    }

    /// Performs an operation until its outcome is final, or its time is over.
    ///
    /// @param longest how long one round may take
    /// @param between runs the pause between two rounds, while nothing is on its way
    /// @throws InterruptedException when the service is to stop
    <R> Outcome<R> until(
            @Nullable Instant notAfter, Operation<R> operation, Duration longest, Between between)
            throws InterruptedException {
        for (var round = 1; ; round++) {
            var left = left(notAfter, longest);
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
            between.run(() -> time.pass(pause));
        }
    }

    private Duration left(@Nullable Instant notAfter, Duration longest) {
        if (notAfter == null) {
            return longest;
        }
        var left = Duration.between(time.now(), notAfter);
        return left.compareTo(longest) > 0 ? longest : left;
    }

    private static boolean isFinal(Operation<?> operation, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _, Outcome.Gone<?> _ -> true;
            case Outcome.Unclear<?> _ -> operation.repeat() != Repeat.HARMLESS;
            case Outcome.NotDone<?>(var error) -> !Results.mayPass(operation, error);
        };
    }

    private Duration pause(Outcome<?> outcome, int round) {
        var told = outcome instanceof Outcome.NotDone<?>(var error) ? told(error) : Duration.ZERO;
        return told.isPositive() ? told : pauses.after(round);
    }

    private static Duration told(DiscordError error) {
        return switch (error) {
            case RateLimited(var pause, _, _) -> pause;
            case RateLimitWaitTooLong(var pause) -> pause;
            default -> Duration.ZERO;
        };
    }

    /// Whoever has to do something before or after a pause.
    @FunctionalInterface
    interface Between {
        /// Runs a pause.
        ///
        /// @throws InterruptedException when the service is to stop
        void run(Pause pause) throws InterruptedException;
    }

    /// The time between two rounds.
    @FunctionalInterface
    interface Pause {
        /// Returns when it is over.
        ///
        /// @throws InterruptedException when the service is to stop
        void run() throws InterruptedException;
    }
}
