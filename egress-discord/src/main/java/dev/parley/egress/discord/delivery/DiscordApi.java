package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Operation;

import java.time.Duration;

/// Discord as the service needs it: an operation goes in, and its outcome comes out once it is
/// certain or the time is over. Limits are kept and failures repeated behind it.
@FunctionalInterface
public interface DiscordApi {

    /// Does an operation.
    ///
    /// @param within after which no attempt begins any more
    /// @throws InterruptedException when the service is to stop; it may have been done
    <R> Outcome<R> perform(Operation<R> operation, Duration within) throws InterruptedException;
}
