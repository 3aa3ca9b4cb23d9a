package dev.parley.ingress.discord.intake;

import dev.parley.ingress.Answerable;
import dev.parley.ingress.Person;
import dev.parley.ingress.Verdict.Reason;

import java.time.Instant;
import java.util.Map;

/// One thing that Discord tells.
public sealed interface Dispatch {

    /// Somebody wrote.
    ///
    /// @param post what
    record Posted(Post post) implements Dispatch {}

    /// Somebody changed what they wrote.
    ///
    /// @param post what it says now
    /// @param at when it was changed
    record Edited(Post post, Instant at) implements Dispatch {}

    /// A message is gone.
    ///
    /// @param channelId where it was
    /// @param messageId which
    /// @param at when we heard of it
    record Deleted(long channelId, long messageId, Instant at) implements Dispatch {}

    /// Somebody used a command of the menu.
    ///
    /// @param id of the interaction
    /// @param channelId where
    /// @param person who
    /// @param command its name, with the names of its sub-commands behind it
    /// @param arguments by name
    /// @param answerable how to answer
    record Invoked(
            long id,
            long channelId,
            Person person,
            String command,
            Map<String, String> arguments,
            Answerable answerable)
            implements Dispatch {}

    /// Somebody pressed a button.
    ///
    /// @param id of the interaction
    /// @param channelId where
    /// @param person who
    /// @param messageId the message with the button
    /// @param buttonId the id that the button was given
    /// @param answerable how to answer
    record Pressed(
            long id,
            long channelId,
            Person person,
            String messageId,
            String buttonId,
            Answerable answerable)
            implements Dispatch {}

    /// Something that nobody here reads.
    ///
    /// @param reason why not
    record Other(Reason reason) implements Dispatch {}
}
