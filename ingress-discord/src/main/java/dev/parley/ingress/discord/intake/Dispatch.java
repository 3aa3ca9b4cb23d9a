package dev.parley.ingress.discord.intake;

import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.InteractionReference;
import dev.parley.support.ingress.Person;

import java.time.Instant;
import java.util.Map;

/// An event of Discord's gateway.
public sealed interface Dispatch {

    /// A message was posted.
    ///
    /// @param message the message
    record Posted(DiscordMessage message) implements Dispatch {}

    /// A message was edited by its author.
    ///
    /// @param message the message after the edit
    /// @param editedAt the time of the edit
    record Edited(DiscordMessage message, Instant editedAt) implements Dispatch {}

    /// A message was deleted.
    ///
    /// @param channelId the channel of the message
    /// @param messageId the id of the message
    /// @param receivedAt the time of the dispatch; Discord sends no time of deletion
    record Deleted(long channelId, long messageId, Instant receivedAt) implements Dispatch {}

    /// A command or button press, which has to be acknowledged.
    sealed interface Interaction extends Dispatch {

        /// Returns the reference that the acknowledgement needs.
        InteractionReference interaction();
    }

    /// A person invoked a command of the menu.
    ///
    /// @param id the id of the interaction
    /// @param channelId the channel of the command
    /// @param person the person who invoked it
    /// @param command the command's name, followed by the names of its sub-commands
    /// @param arguments the arguments by name
    /// @param interaction the reference for the response
    record Invoked(
            long id,
            long channelId,
            Person person,
            String command,
            Map<String, String> arguments,
            InteractionReference interaction)
            implements Interaction {}

    /// A person pressed a button.
    ///
    /// @param id the id of the interaction
    /// @param channelId the channel of the button
    /// @param person the person who pressed it
    /// @param messageId the message with the button
    /// @param buttonId the id that the button was created with
    /// @param interaction the reference for the response
    record Pressed(
            long id,
            long channelId,
            Person person,
            String messageId,
            String buttonId,
            InteractionReference interaction)
            implements Interaction {}

    /// A dispatch without meaning for the intake.
    ///
    /// @param reason the reason for which it is skipped
    record Skipped(Reason reason) implements Dispatch {}
}
