package dev.parley.discord.operation;

import dev.parley.discord.content.Attachment;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.Snowflake;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A message as Discord returns it, as far as a sender needs it.
///
/// @param id the id
/// @param channel the channel
/// @param authorId the author
/// @param content the text; may be empty
/// @param nonce the sender's nonce; null when Discord omits it
/// @param replyTo the message it replies to; null otherwise
/// @param attachments its attachments
/// @param embeds title and description of each embed
public record Message(
        Snowflake id,
        Snowflake channel,
        Snowflake authorId,
        String content,
        @Nullable String nonce,
        @Nullable Snowflake replyTo,
        List<AttachedFile> attachments,
        List<String> embeds) {

    public Message {
        attachments = List.copyOf(attachments);
        embeds = List.copyOf(embeds);
    }

    /// Returns true if it looks like some content: same text, same embeds by title and description,
    /// and same files by name and size.
    public boolean hasContent(MessageContent other) {
        return content.strip().equals(other.text().strip())
                && hasFiles(other.files())
                && embeds.equals(
                        other.embeds().stream()
                                .map(embed -> embedText(embed.title(), embed.description()))
                                .toList());
    }

    private boolean hasFiles(List<Attachment> files) {
        return attachments.size() == files.size()
                && IntStream.range(0, files.size())
                        .allMatch(number -> attachments.get(number).looksLike(files.get(number)));
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
                        .map(AttachedFile::parse)
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
