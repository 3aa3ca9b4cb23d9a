package dev.parley.discord.operation;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.Snowflake;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
/// @param embeds title and description of each embed, as far as it has them
public record Message(
        Snowflake id,
        Snowflake channel,
        Snowflake authorId,
        String content,
        @Nullable String nonce,
        @Nullable Snowflake replyTo,
        List<Snowflake> attachments,
        List<String> embeds) {

    /// Copies the lists.
    public Message {
        attachments = List.copyOf(attachments);
        embeds = List.copyOf(embeds);
    }

    /// Whether it looks like something that was to be sent: the same text, the same embeds by title
    /// and description, and as many files.
    public boolean hasContent(MessageContent other) {
        return content.strip().equals(other.text().strip())
                && attachments.size() == other.files().size()
                && embeds.equals(
                        other.embeds().stream()
                                .map(embed -> embedText(embed.title(), embed.description()))
                                .toList());
    }

    static Message parse(JsonNode node) {
        return new Message(
                Json.id(node.path("id")),
                Json.id(node.path("channel_id")),
                Json.id(node.path("author").path("id")),
                node.path("content").asString(""),
                Json.textOrNull(node.path("nonce")),
                Json.idOrNull(node.path("message_reference").path("message_id")),
                StreamSupport.stream(node.path("attachments").spliterator(), false)
                        .map(attachment -> Json.id(attachment.path("id")))
                        .toList(),
                StreamSupport.stream(node.path("embeds").spliterator(), false)
                        .map(embed ->
                                embedText(
                                        Json.textOrNull(embed.path("title")),
                                        Json.textOrNull(embed.path("description"))))
                        .toList());
    }

    private static String embedText(@Nullable String title, @Nullable String description) {
        return Stream.of(title, description)
                .filter(Objects::nonNull)
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }
}
