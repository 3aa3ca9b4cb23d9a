package dev.parley.discord.settings;

import dev.parley.discord.DiscordError.Invalid;

/// A bot's token; it never prints.
///
/// @param value the token as Discord gave it, without `Bot ` in front
public record BotToken(String value) {

    /// Checks that there is one that fits into a header.
    ///
    /// @throws dev.parley.discord.DiscordException when it is blank or holds other characters
    public BotToken {
        Invalid.unless(
                value.matches("[\\x21-\\x7e]+"),
                "bot token",
                value.isBlank() ? "blank" : "[redacted]",
                "a token without blanks, as the developer portal shows it");
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
