package dev.parley.simulator.world;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What somebody wants to say.
///
/// @param replyTo the message answered to
/// @param nonce the sender's own mark
/// @param extras what only the platform understands: embeds, components, keyboards
public record DraftMessage(
        String text, @Nullable Long replyTo, @Nullable String nonce, ObjectNode extras) {

    /// A draft of nothing but words.
    public static DraftMessage of(String text) {
        return new DraftMessage(text, null, null, JsonNodeFactory.instance.objectNode());
    }

    /// The same words as an answer to a message.
    public DraftMessage inReplyTo(@Nullable Long message) {
        return new DraftMessage(text, message, nonce, extras);
    }

    /// The same answer in other words.
    public DraftMessage rephrased(String newText) {
        return new DraftMessage(newText, replyTo, nonce, extras);
    }
}
