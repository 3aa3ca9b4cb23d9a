package dev.parley.egress.discord.delivery;

import dev.parley.support.egress.delivery.RetryLoop.PartOutcome;

/// What a look at a channel showed.
sealed interface LookupResult {

    /// The message is there.
    ///
    /// @param messageId its id
    record Found(String messageId) implements LookupResult {}

    /// The message is not there.
    record Absent() implements LookupResult {}

    /// The channel could not be seen.
    ///
    /// @param outcome how the delivery ends with that
    record Unreadable(PartOutcome outcome) implements LookupResult {}
}
