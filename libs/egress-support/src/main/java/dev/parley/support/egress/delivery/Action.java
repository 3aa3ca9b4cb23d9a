package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

/// Action that a command asks for.
public sealed interface Action {

    /// Shows that an answer is being prepared.
    ///
    /// @param replyTo the message that will be answered, if any
    record BeginReply(@Nullable String replyTo) implements Action {}

    /// Shows the answer of a turn, of any length.
    ///
    /// @param replyTo the message that is answered, if any
    record SendReply(String text, @Nullable String replyTo) implements Action {}

    /// Shows a message.
    ///
    /// @param mentions users and roles it may notify
    /// @param replyTo the message that it refers to, if any
    record SendMessage(String text, Mentions mentions, @Nullable String replyTo)
            implements Action {}

    /// Replaces the text of an earlier message.
    ///
    /// @param mentions users and roles it may notify
    record EditMessage(String messageId, String text, Mentions mentions) implements Action {}

    /// Deletes a message.
    record DeleteMessage(String messageId) implements Action {}

    /// Adds a reaction to a message.
    ///
    /// @param emoji the emoji itself, or the platform's name of a custom one
    record AddReaction(String messageId, String emoji) implements Action {}

    /// Shows the typing indicator.
    record ShowTyping() implements Action {}

    /// Action of one platform only; its delivery handler knows it.
    non-sealed interface PlatformAction extends Action {

        /// The event's name of it.
        @Override
        String kind();
    }

    /// Action with invalid content; nothing is sent.
    ///
    /// @param kind name of the event's payload
    record Invalid(String kind, DeliveryError error) implements Action {}

    /// Action that no delivery handler supports yet.
    ///
    /// @param kind name of the event's payload
    record Unsupported(String kind) implements Action {}

    /// Label in metrics.
    default String kind() {
        return switch (this) {
            case Unsupported(var kind) -> kind;
            case Invalid(var kind, _) -> kind;
            default -> getClass().getSimpleName();
        };
    }
}
