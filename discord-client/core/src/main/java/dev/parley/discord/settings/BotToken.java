package dev.parley.discord.settings;

import dev.parley.discord.model.DiscordError.Invalid;

/// A bot's token; it never prints.
///
/// @param value the token as Discord gave it, without `Bot ` in front
public record BotToken(String value) {

    static final String EXPECTED = "a token without blanks, as the developer portal shows it";

    /// Checks that there is one that fits into a header.
    ///
    /// @throws dev.parley.discord.model.DiscordException when it is blank or holds other characters
    public BotToken {
        Invalid.unless(
                isValid(value), "bot token", value.isBlank() ? "blank" : "[redacted]", EXPECTED);
    }

    /// Whether a text fits into a header.
    static boolean isValid(String text) {
        return text.matches("[\\x21-\\x7e]+");
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
