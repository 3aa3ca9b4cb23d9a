package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Attempts.Result;

/// What a look at a channel showed.
sealed interface Sighting {

    /// The message is there.
    ///
    /// @param messageId its id
    record There(String messageId) implements Sighting {}

    /// The message is not there.
    record NotThere() implements Sighting {}

    /// The channel could not be seen.
    ///
    /// @param result how the delivery ends with that
    record Unseen(Result result) implements Sighting {}
}
