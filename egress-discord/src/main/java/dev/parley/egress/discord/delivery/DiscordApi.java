package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Operation;

import java.time.Duration;

/// Discord's REST API as the service needs it: performs an operation and returns its outcome once
/// it is final or the time is up. The implementation keeps rate limits and retries failures.
@FunctionalInterface
public interface DiscordApi {

    /// Performs an operation.
    ///
    /// @param within time after which no attempt begins
    /// @throws InterruptedException when the service shuts down; the operation may have been done
    <R> Outcome<R> perform(Operation<R> operation, Duration within) throws InterruptedException;
}
