package dev.parley.discord.content;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A framed block of a message. [#titled] and [#describedAs] begin one.
///
/// @param title up to 256 characters
/// @param description up to 4,096 characters
/// @param url behind the title
/// @param color RGB, 0x000000 to 0xFFFFFF
/// @param timestamp shown in the footer, to the millisecond
/// @param author up to 256 characters
/// @param footer up to 2,048 characters
/// @param imageUrl of a large picture
/// @param thumbnailUrl of a small picture
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

    /// Checks Discord's bounds (docs resources/message, "Embed Limits") and copies the list.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the bound
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

    /// An embed that begins with a title.
    public static Builder titled(String title) {
        return new Builder().title(title);
    }

    /// An embed that begins with a description.
    public static Builder describedAs(String description) {
        return new Builder().description(description);
    }

    /// A name with a value.
    ///
    /// @param name up to 256 characters
    /// @param value up to 1,024 characters
    /// @param inline whether it may stand beside others
    public record Field(String name, String value, boolean inline) {

        /// Checks Discord's bounds.
        ///
        /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the
        ///   bound
        public Field {
            ContentLimits.requireText("embed.field.name", name, 256);
            ContentLimits.requireText("embed.field.value", value, 1_024);
        }
    }

    /// Characters that count towards the 6,000 of a message.
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

    /// An embed that is being put together.
    public static final class Builder {

        private @Nullable String title;
        private @Nullable String description;
        private @Nullable String url;
        private @Nullable Integer color;
        private @Nullable Instant timestamp;
        private @Nullable String author;
        private @Nullable String footer;
        private @Nullable String imageUrl;
        private @Nullable String thumbnailUrl;
        private final List<Field> fields = new ArrayList<>();

        private Builder() {}

        /// Its title.
        public Builder title(String text) {
            title = text;
            return this;
        }

        /// Its text.
        public Builder description(String text) {
            description = text;
            return this;
        }

        /// Where its title leads.
        public Builder url(String address) {
            url = address;
            return this;
        }

        /// Its colour, RGB.
        public Builder color(int rgb) {
            color = rgb;
            return this;
        }

        /// The time in its footer.
        public Builder timestamp(Instant instant) {
            timestamp = instant;
            return this;
        }

        /// Who is named above its title.
        public Builder author(String name) {
            author = name;
            return this;
        }

        /// Its last line.
        public Builder footer(String text) {
            footer = text;
            return this;
        }

        /// Its large picture.
        public Builder image(String address) {
            imageUrl = address;
            return this;
        }

        /// Its small picture.
        public Builder thumbnail(String address) {
            thumbnailUrl = address;
            return this;
        }

        /// One more field, on a line of its own.
        public Builder field(String name, String value) {
            fields.add(new Field(name, value, false));
            return this;
        }

        /// One more field, beside others.
        public Builder inlineField(String name, String value) {
            fields.add(new Field(name, value, true));
            return this;
        }

        /// The embed.
        ///
        /// @throws dev.parley.discord.model.DiscordException naming what is out of Discord's bounds
        public Embed build() {
            return new Embed(
                    title,
                    description,
                    url,
                    color,
                    timestamp,
                    author,
                    footer,
                    imageUrl,
                    thumbnailUrl,
                    fields);
        }
    }
}
