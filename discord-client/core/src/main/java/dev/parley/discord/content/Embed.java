package dev.parley.discord.content;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// An embed of a message; [#titled] and [#describedAs] start building one.
///
/// @param title up to 256 characters
/// @param description up to 4,096 characters
/// @param url target of the title
/// @param color RGB, 0x000000 to 0xFFFFFF
/// @param timestamp shown in the footer, to the millisecond
/// @param author up to 256 characters
/// @param footer up to 2,048 characters
/// @param imageUrl URL of the image
/// @param thumbnailUrl URL of the thumbnail
/// @param fields up to 25
public record Embed(
        @Nullable String title,
        @Nullable String description,
        @Nullable String url,
        @Nullable Integer color,
        @Nullable Instant timestamp,
        @Nullable String author,
        @Nullable String footer,
        @Nullable String imageUrl,
        @Nullable String thumbnailUrl,
        List<Field> fields) {

    private static final int WHITE = 0xFFFFFF;

    /// Checks Discord's limits (docs resources/message, "Embed Limits") and copies the list.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the limit
    public Embed {
        fields = List.copyOf(fields);
        ContentLimits.requireText("embed.title", title, 256);
        ContentLimits.requireText("embed.description", description, 4_096);
        ContentLimits.requireText("embed.author", author, 256);
        ContentLimits.requireText("embed.footer", footer, 2_048);
        ContentLimits.requireCount("embed.fields", fields.size(), 0, 25);
        if (color != null) {
            ContentLimits.requireCount("embed.color", color, 0, WHITE);
        }
    }

    /// Starts building an embed with a title.
    public static EmbedBuilder titled(String title) {
        return new EmbedBuilder().title(title);
    }

    /// Starts building an embed with a description.
    public static EmbedBuilder describedAs(String description) {
        return new EmbedBuilder().description(description);
    }

    /// A field of an embed.
    ///
    /// @param name up to 256 characters
    /// @param value up to 1,024 characters
    /// @param inline whether it may be shown beside others
    public record Field(String name, String value, boolean inline) {

        /// Checks Discord's limits.
        ///
        /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the
        ///   limit
        public Field {
            ContentLimits.requireText("embed.field.name", name, 256);
            ContentLimits.requireText("embed.field.value", value, 1_024);
        }
    }

    /// Returns the number of characters that count towards a message's 6,000.
    int length() {
        var texts =
                Stream.concat(
                        Stream.of(title, description, author, footer),
                        fields.stream().flatMap(field -> Stream.of(field.name(), field.value())));
        return texts.mapToInt(text -> text == null ? 0 : ContentLimits.length(text)).sum();
    }

    void writeTo(ObjectNode node) {
        put(node, "title", title);
        put(node, "description", description);
        put(node, "url", url);
        if (color != null) {
            node.put("color", color);
        }
        if (timestamp != null) {
            node.put("timestamp", timestamp.truncatedTo(ChronoUnit.MILLIS).toString());
        }
        putInside(node, "author", "name", author);
        putInside(node, "footer", "text", footer);
        putInside(node, "image", "url", imageUrl);
        putInside(node, "thumbnail", "url", thumbnailUrl);
        if (!fields.isEmpty()) {
            var array = node.putArray("fields");
            for (var field : fields) {
                array.addObject()
                        .put("name", field.name())
                        .put("value", field.value())
                        .put("inline", field.inline());
            }
        }
    }

    private static void put(ObjectNode node, String name, @Nullable String text) {
        if (text != null) {
            node.put(name, text);
        }
    }

    private static void putInside(
            ObjectNode node, String outer, String inner, @Nullable String text) {
        if (text != null) {
            node.putObject(outer).put(inner, text);
        }
    }
}
