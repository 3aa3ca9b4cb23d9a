package dev.parley.egress.discord.delivery;

import dev.parley.support.egress.delivery.PartOutcome;

/// Result of a [DuplicateLookup].
sealed interface LookupResult {

    /// The message exists.
    ///
    /// @param messageId id of the message
    record Found(String messageId) implements LookupResult {}

    /// The message does not exist.
    record Absent() implements LookupResult {}

    /// The channel could not be read.
    ///
    /// @param outcome resulting outcome of the part
    record Unreadable(PartOutcome outcome) implements LookupResult {}
}
