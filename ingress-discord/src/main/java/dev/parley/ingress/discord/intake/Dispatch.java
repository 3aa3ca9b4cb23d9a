package dev.parley.ingress.discord.intake;

import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.InteractionReference;
import dev.parley.support.ingress.Person;

import java.time.Instant;
import java.util.Map;

/// One thing that Discord tells.
public sealed interface Dispatch {

    /// Somebody wrote.
    ///
    /// @param message what
    record Posted(DiscordMessage message) implements Dispatch {}

    /// Somebody changed what they wrote.
    ///
    /// @param message what it says now
    /// @param editedAt when it was changed
    record Edited(DiscordMessage message, Instant editedAt) implements Dispatch {}

    /// A message is gone.
    ///
    /// @param channelId where it was
    /// @param messageId which
    /// @param receivedAt when we heard of it
    record Deleted(long channelId, long messageId, Instant receivedAt) implements Dispatch {}

    /// Somebody used a command of the menu.
    ///
    /// @param id of the interaction
    /// @param channelId where
    /// @param person who
    /// @param command its name, with the names of its sub-commands behind it
    /// @param arguments by name
    /// @param interaction how to answer
    record Invoked(
            long id,
            long channelId,
            Person person,
            String command,
            Map<String, String> arguments,
            InteractionReference interaction)
            implements Dispatch {}

    /// Somebody pressed a button.
    ///
    /// @param id of the interaction
    /// @param channelId where
    /// @param person who
    /// @param messageId the message with the button
    /// @param buttonId the id that the button was given
    /// @param interaction how to answer
    record Pressed(
            long id,
            long channelId,
            Person person,
            String messageId,
            String buttonId,
            InteractionReference interaction)
            implements Dispatch {}

    /// Something that nobody here reads.
    ///
    /// @param reason why not
    record Skipped(Reason reason) implements Dispatch {}
}
