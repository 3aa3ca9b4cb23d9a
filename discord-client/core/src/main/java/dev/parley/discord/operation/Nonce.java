package dev.parley.discord.operation;

import dev.parley.discord.content.ContentLimits;

/// A mark by which Discord knows a repeat of a message for some minutes.
///
/// One logical message has one, the same at each attempt; two messages never share one, or the
/// second is not shown.
///
/// @param text up to 25 characters (a UUID does not fit)
public record Nonce(String text) {

    private static final int MAX_LENGTH = 25;

    /// Checks Discord's bounds (docs resources/message).
    ///
    /// @throws dev.parley.discord.model.DiscordException when it is empty or too long
    public Nonce {
        ContentLimits.requireText("nonce", text, MAX_LENGTH);
    }
}
