package dev.parley.simulator.world;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The content of a message to be sent.
///
/// @param replyTo the message it replies to
/// @param nonce the sender's deduplication key
/// @param extras platform-specific content: embeds, components, keyboards
public record DraftMessage(
        String text, @Nullable Long replyTo, @Nullable String nonce, ObjectNode extras) {

    /// A draft of plain text.
    public static DraftMessage of(String text) {
        return new DraftMessage(text, null, null, JsonNodeFactory.instance.objectNode());
    }

    /// The same text as a reply to a message.
    public DraftMessage inReplyTo(@Nullable Long message) {
        return new DraftMessage(text, message, nonce, extras);
    }

    /// The same reply with another text.
    public DraftMessage rephrased(String newText) {
        return new DraftMessage(newText, replyTo, nonce, extras);
    }
}
