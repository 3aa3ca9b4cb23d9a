package dev.parley.discord.operation;

import dev.parley.discord.Snowflake;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.StreamSupport;

/// A message as Discord shows it, as far as a sender needs it.
///
/// @param id its id
/// @param channel where it is
/// @param authorId who wrote it
/// @param content its text; may be empty
/// @param nonce what its sender marked it with, where Discord tells
/// @param replyTo the message it refers to, if any
/// @param attachments ids of its files
public record Message(
        Snowflake id,
        Snowflake channel,
        Snowflake authorId,
        String content,
        @Nullable String nonce,
        @Nullable Snowflake replyTo,
        List<Snowflake> attachments) {

    /// Copies the list.
    public Message {
        attachments = List.copyOf(attachments);
    }

    static Message read(JsonNode node) {
        return new Message(
                Json.id(node.path("id")),
                Json.id(node.path("channel_id")),
                Json.id(node.path("author").path("id")),
                node.path("content").asString(""),
                Json.textOrNull(node.path("nonce")),
                Json.idOrNull(node.path("message_reference").path("message_id")),
                StreamSupport.stream(node.path("attachments").spliterator(), false)
                        .map(attachment -> Json.id(attachment.path("id")))
                        .toList());
    }
}
