package dev.parley.discord.operation;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// A message as Discord shows it, as far as a sender needs it.
///
/// @param id its id
/// @param authorId who wrote it
/// @param content its text; may be empty
/// @param nonce what its sender marked it with, where Discord tells
/// @param replyTo the message it refers to, if any
public record Message(
        String id,
        String authorId,
        String content,
        @Nullable String nonce,
        @Nullable String replyTo) {

    static Message read(JsonNode node) {
        return new Message(
                node.path("id").asString(""),
                node.path("author").path("id").asString(""),
                node.path("content").asString(""),
                textOrNull(node.path("nonce")),
                textOrNull(node.path("message_reference").path("message_id")));
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }
}
