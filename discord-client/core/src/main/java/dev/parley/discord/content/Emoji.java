package dev.parley.discord.content;

import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.model.Snowflake;

/// An emoji of a reaction.
///
/// @param text the emoji itself, or `name:id` of a custom one
public record Emoji(String text) {

    private static final int MOST = 100;

    /// Checks the length.
    ///
    /// @throws dev.parley.discord.model.DiscordException when it is blank or too long
    public Emoji {
        Invalid.unless(
                !text.isBlank() && text.length() <= MOST, "emoji", "'" + text + "'", "one emoji");
    }

    /// Returns a custom emoji of a server.
    public static Emoji custom(String name, Snowflake id) {
        return new Emoji(name + ":" + id);
    }
}
