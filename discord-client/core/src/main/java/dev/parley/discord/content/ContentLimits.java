package dev.parley.discord.content;

import dev.parley.discord.model.DiscordError.Invalid;

import org.jspecify.annotations.Nullable;

/// Checks Discord's limits on lengths and sizes before anything is sent.
public final class ContentLimits {

    private static final int MAX_SHOWN_LENGTH = 40;

    private ContentLimits() {}

    /// Rejects a text that is blank or too long.
    ///
    /// @param field its name in Discord's API
    /// @param most maximal number of characters
    /// @throws dev.parley.discord.model.DiscordException naming the field, its length and the limit
    public static void requireText(String field, @Nullable String text, int most) {
        if (text != null) {
            Invalid.unless(
                    !text.isBlank() && length(text) <= most,
                    field,
                    shown(text),
                    "1 to " + most + " characters");
        }
    }

    /// Rejects a number out of range.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the number and the range
    public static void requireCount(String field, int size, int least, int most) {
        Invalid.unless(
                size >= least && size <= most,
                field,
                Integer.toString(size),
                least + " to " + most);
    }

    private static String shown(String text) {
        return length(text) <= MAX_SHOWN_LENGTH
                ? "'" + text + "' (" + length(text) + " characters)"
                : length(text) + " characters";
    }

    /// Returns a text's length as Discord counts it: a character outside the basic plane counts
    /// once.
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
