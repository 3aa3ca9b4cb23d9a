package dev.parley.support.ingress;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// An action of a person on a platform.
public sealed interface UserAction {

    /// The person sent a message to the bot.
    ///
    /// @param messageId the platform's id of the message
    /// @param text the text without the mention of the bot
    /// @param addressing the reason for which the message counts as addressed to the bot
    /// @param replyTo the message that it replies to, if any
    /// @param attachments the files sent with it
    record Sent(
            String messageId,
            String text,
            Addressing addressing,
            @Nullable Quote replyTo,
            List<Attachment> attachments)
            implements UserAction {

        public Sent {
            attachments = List.copyOf(attachments);
        }
    }

    /// The person edited a message.
    ///
    /// @param messageId the platform's id of the message
    /// @param text the new text without the mention of the bot
    record Edited(String messageId, String text) implements UserAction {}

    /// The person deleted a message.
    ///
    /// @param messageId the platform's id of the message
    record Deleted(String messageId) implements UserAction {}

    /// The person invoked a command of the platform's own menu.
    ///
    /// @param command its name without the slash
    /// @param arguments the arguments by name
    /// @param interaction the reference for the response
    record Invoked(
            String command,
            Map<String, String> arguments,
            @Nullable InteractionReference interaction)
            implements UserAction {

        public Invoked {
            arguments = Map.copyOf(arguments);
        }
    }

    /// The person pressed a button below a message.
    ///
    /// @param messageId the message with the button
    /// @param buttonId the id that the button was created with
    /// @param interaction the reference for the response
    record Pressed(String messageId, String buttonId, @Nullable InteractionReference interaction)
            implements UserAction {}
}
