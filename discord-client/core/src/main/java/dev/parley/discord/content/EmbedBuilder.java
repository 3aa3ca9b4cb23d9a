package dev.parley.discord.content;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Builder of an [Embed].
public final class EmbedBuilder {

    private @Nullable String title;
    private @Nullable String description;
    private @Nullable String url;
    private @Nullable Integer color;
    private @Nullable Instant timestamp;
    private @Nullable String author;
    private @Nullable String footer;
    private @Nullable String imageUrl;
    private @Nullable String thumbnailUrl;
    private final List<Embed.Field> fields = new ArrayList<>();

    EmbedBuilder() {}

    /// Sets the title.
    public EmbedBuilder title(String text) {
        title = text;
        return this;
    }

    /// Sets the description.
    public EmbedBuilder description(String text) {
        description = text;
        return this;
    }

    /// Sets the target of the title.
    public EmbedBuilder url(String address) {
        url = address;
        return this;
    }

    /// Sets the colour, RGB.
    public EmbedBuilder color(int rgb) {
        color = rgb;
        return this;
    }

    /// Sets the timestamp in the footer.
    public EmbedBuilder timestamp(Instant instant) {
        timestamp = instant;
        return this;
    }

    /// Sets the author above the title.
    public EmbedBuilder author(String name) {
        author = name;
        return this;
    }

    /// Sets the footer.
    public EmbedBuilder footer(String text) {
        footer = text;
        return this;
    }

    /// Sets the image.
    public EmbedBuilder image(String address) {
        imageUrl = address;
        return this;
    }

    /// Sets the thumbnail.
    public EmbedBuilder thumbnail(String address) {
        thumbnailUrl = address;
        return this;
    }

    /// Adds a field on its own line.
    public EmbedBuilder field(String name, String value) {
        fields.add(new Embed.Field(name, value, false));
        return this;
    }

    /// Adds a field that may be shown beside others.
    public EmbedBuilder inlineField(String name, String value) {
        fields.add(new Embed.Field(name, value, true));
        return this;
    }

    /// Builds the embed.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming what exceeds Discord's limits
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
