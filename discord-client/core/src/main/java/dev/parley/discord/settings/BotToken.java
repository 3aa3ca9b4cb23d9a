package dev.parley.discord.settings;

import dev.parley.discord.model.DiscordError.Invalid;

/// A bot token; its text form is redacted.
///
/// @param value the token as Discord shows it, without `Bot ` in front
public record BotToken(String value) {

    static final String EXPECTED = "a token without whitespace, as the developer portal shows it";

    /// Checks that the token fits into a header.
    ///
    /// @throws dev.parley.discord.model.DiscordException when it is blank or has invalid characters
    public BotToken {
        Invalid.unless(
                isValid(value), "bot token", value.isBlank() ? "blank" : "[redacted]", EXPECTED);
    }

    /// Returns true if a text fits into a header.
    static boolean isValid(String text) {
        return text.matches("[\\x21-\\x7e]+");
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
