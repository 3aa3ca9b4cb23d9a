package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.DiscordError.QueueTimedOut;
import dev.parley.discord.model.DiscordError.Unauthorized;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Operation;
import dev.parley.support.egress.delivery.TimeSource;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Performs operations until their command expires.
///
/// The client alone retries them, in their place in its queue (ADR 14), up to an outcome that is
/// final or unclear. Work without an expiry time is retried for ever: nothing is dropped.
final class OperationRunner {

    private static final Duration UNLIMITED = Duration.ofDays(365);

    private final DiscordApi discord;
    private final TimeSource time;

    OperationRunner(DiscordApi discord, TimeSource time) {
        this.discord = discord;
        this.time = time;
    }

    /// Performs an operation until its outcome is certain or the command expires.
    ///
    /// A rejected bot token holds it until then: only a restart brings another token.
    ///
    /// @param notAfter expiry time; null: never
    /// @throws InterruptedException when the service shuts down
    <R> Outcome<R> perform(@Nullable Instant notAfter, Operation<R> operation)
            throws InterruptedException {
        var outcome = perform(notAfter, operation, UNLIMITED);
        if (outcome instanceof Outcome.NotDone<R>(Unauthorized error)
                && OutcomeMapping.isTransient(operation, error)) {
            time.sleep(remaining(notAfter, UNLIMITED));
        }
        return outcome;
    }

    /// Performs an operation for a limited time.
    ///
    /// @param notAfter expiry time; null: never
    /// @param longest time after which no attempt begins, if the command has not expired before
    /// @throws InterruptedException when the service shuts down
    <R> Outcome<R> perform(@Nullable Instant notAfter, Operation<R> operation, Duration longest)
            throws InterruptedException {
        var left = remaining(notAfter, longest);
        return left.isPositive()
                ? discord.perform(operation, left)
                : new Outcome.NotDone<>(new QueueTimedOut(Duration.ZERO));
    }

    private Duration remaining(@Nullable Instant notAfter, Duration longest) {
        if (notAfter == null) {
            return longest;
        }
        var left = Duration.between(time.now(), notAfter);
        return left.compareTo(longest) > 0 ? longest : left;
    }
}
