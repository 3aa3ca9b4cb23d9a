package dev.parley.discord.content;

import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.model.Snowflake;

/// What people react with.
///
/// @param text the emoji itself, or `name:id` of a server's own one
public record Emoji(String text) {

    private static final int MOST = 100;

    /// Checks that there is one.
    ///
    /// @throws dev.parley.discord.model.DiscordException when it is blank or too long to be one
    public Emoji {
        Invalid.unless(
                !text.isBlank() && text.length() <= MOST, "emoji", "'" + text + "'", "one emoji");
    }

    /// A server's own emoji.
    public static Emoji custom(String name, Snowflake id) {
        return new Emoji(name + ":" + id);
    }
}
