package dev.parley.discord;

/// A bot's token; it never prints.
///
/// @param value the token as Discord gave it, without `Bot ` in front
public record BotToken(String value) {

    /// Checks that there is one.
    ///
    /// @throws IllegalArgumentException when it is blank
    public BotToken {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the bot token is blank");
        }
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
