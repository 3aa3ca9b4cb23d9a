package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Answer;

/// What a look at a channel showed.
public sealed interface Sighting {

    /// The message is there.
    ///
    /// @param messageId its id
    record There(String messageId) implements Sighting {}

    /// The message is not there.
    record NotThere() implements Sighting {}

    /// The channel could not be seen.
    ///
    /// @param answer why, and whether another look may help
    record Unseen(Answer answer) implements Sighting {}
}
