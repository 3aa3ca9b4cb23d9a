package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

/// What a command asks for.
public sealed interface Action {

    /// Show that an answer is being made.
    ///
    /// @param replyTo the message that it will answer, if any
    record BeginReply(@Nullable String replyTo) implements Action {}

    /// Show the answer of a turn, of any length.
    ///
    /// @param replyTo the message that it answers, if any
    record SendReply(String text, @Nullable String replyTo) implements Action {}

    /// Show a message.
    ///
    /// @param mentions whom it may mention
    /// @param replyTo the message that it refers to, if any
    record SendMessage(String text, Mentions mentions, @Nullable String replyTo)
            implements Action {}

    /// Replace the text of a message that was sent before.
    ///
    /// @param mentions whom it may mention
    record EditMessage(String messageId, String text, Mentions mentions) implements Action {}

    /// Delete a message.
    record DeleteMessage(String messageId) implements Action {}

    /// Put a reaction on a message.
    ///
    /// @param emoji the emoji itself, or the platform's name of a custom one
    record AddReaction(String messageId, String emoji) implements Action {}

    /// Show that the bot types.
    record ShowTyping() implements Action {}

    /// Something that only one platform knows; its carrier does.
    non-sealed interface PlatformAction extends Action {

        /// The event's name of it.
        @Override
        String kind();
    }

    /// Something that cannot be meant like that; nothing is sent.
    ///
    /// @param kind the event's name of it
    record Invalid(String kind, DeliveryError error) implements Action {}

    /// Something that no carrier does yet.
    ///
    /// @param kind the event's name of it
    record Unsupported(String kind) implements Action {}

    /// Its name in metrics.
    default String kind() {
        return switch (this) {
            case Unsupported(var kind) -> kind;
            case Invalid(var kind, _) -> kind;
            default -> getClass().getSimpleName();
        };
    }
}
