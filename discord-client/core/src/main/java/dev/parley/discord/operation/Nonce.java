package dev.parley.discord.operation;

import dev.parley.discord.content.ContentLimits;

import java.time.Duration;

/// Deduplication token by which Discord recognizes a retried message for some minutes.
///
/// Every attempt at one message uses the same nonce; two messages never share one, or the second is
/// not created.
///
/// @param text up to 25 characters (a UUID does not fit)
public record Nonce(String text) {

    /// Time within which Discord certainly deduplicates; documented as "the past few minutes".
    public static final Duration WINDOW = Duration.ofMinutes(2);

    private static final int MAX_LENGTH = 25;

    /// Checks Discord's limits (docs resources/message).
    ///
    /// @throws dev.parley.discord.model.DiscordException when it is empty or too long
    public Nonce {
        ContentLimits.requireText("nonce", text, MAX_LENGTH);
    }
}
