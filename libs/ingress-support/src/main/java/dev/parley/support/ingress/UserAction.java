package dev.parley.support.ingress;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What a person did.
public sealed interface UserAction {

    /// The person wrote to the bot.
    ///
    /// @param messageId the platform's id of the message
    /// @param text as written, without the mention of the bot
    /// @param addressing why the bot takes it as meant for it
    /// @param replyTo the message that it answers, if it answers one
    /// @param attachments the files that came with it
    record Sent(
            String messageId,
            String text,
            Addressing addressing,
            @Nullable Quote replyTo,
            List<Attachment> attachments)
            implements UserAction {

        /// Copies the list.
        public Sent {
            attachments = List.copyOf(attachments);
        }
    }

    /// The person changed what they wrote.
    ///
    /// @param messageId the platform's id of the message
    /// @param text what it says now, without the mention of the bot
    record Edited(String messageId, String text) implements UserAction {}

    /// The person took back what they wrote.
    ///
    /// @param messageId the platform's id of the message
    record Deleted(String messageId) implements UserAction {}

    /// The person used a command of the platform's own menu.
    ///
    /// @param command its name, without the slash
    /// @param arguments what was given, by name
    /// @param interaction how to answer it
    record Invoked(
            String command,
            Map<String, String> arguments,
            @Nullable InteractionReference interaction)
            implements UserAction {

        /// Copies the map.
        public Invoked {
            arguments = Map.copyOf(arguments);
        }
    }

    /// The person pressed a button below a message.
    ///
    /// @param messageId the message with the button
    /// @param buttonId the id that the button was given
    /// @param interaction how to answer it
    record Pressed(String messageId, String buttonId, @Nullable InteractionReference interaction)
            implements UserAction {}
}
