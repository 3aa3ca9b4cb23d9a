package dev.parley.delivery;

import org.jspecify.annotations.Nullable;

/// What a command asks for.
public sealed interface Errand {

    /// Show that an answer is being made.
    ///
    /// @param replyTo the message that it will answer, if any
    record BeginReply(@Nullable String replyTo) implements Errand {}

    /// Show the answer of a turn, of any length.
    ///
    /// @param replyTo the message that it answers, if any
    record SendReply(String text, @Nullable String replyTo) implements Errand {}

    /// Show a message.
    ///
    /// @param mentions whom it may mention
    /// @param replyTo the message that it refers to, if any
    record SendMessage(String text, Mentions mentions, @Nullable String replyTo)
            implements Errand {}

    /// Replace the text of a message that was sent before.
    ///
    /// @param mentions whom it may mention
    record EditMessage(String messageId, String text, Mentions mentions) implements Errand {}

    /// Delete a message.
    record DeleteMessage(String messageId) implements Errand {}

    /// Put a reaction on a message.
    ///
    /// @param emoji the emoji itself, or the platform's name of a custom one
    record AddReaction(String messageId, String emoji) implements Errand {}

    /// Show that the bot types.
    record ShowTyping() implements Errand {}

    /// Something that only one platform knows; its carrier does.
    non-sealed interface OfPlatform extends Errand {

        /// The event's name of it.
        @Override
        String kind();
    }

    /// Something that cannot be meant like that; nothing is sent.
    ///
    /// @param kind the event's name of it
    record Invalid(String kind, Refusal why) implements Errand {}

    /// Something that no carrier does yet.
    ///
    /// @param kind the event's name of it
    record Unsupported(String kind) implements Errand {}

    /// Its name in metrics.
    default String kind() {
        return switch (this) {
            case Unsupported(var kind) -> kind;
            case Invalid(var kind, _) -> kind;
            default -> getClass().getSimpleName();
        };
    }
}
