package dev.parley.discord.content;

import dev.parley.discord.model.DiscordError.Invalid;

import org.jspecify.annotations.Nullable;

/// The checks of lengths that Discord makes too, made before anything is sent.
public final class ContentLimits {

    private static final int MAX_SHOWN_LENGTH = 40;

    private ContentLimits() {}

    /// Refuses a text that is blank or too long.
    ///
    /// @param field its name as Discord has it
    /// @param most characters
    /// @throws dev.parley.discord.model.DiscordException naming the field, its length and the bound
    public static void requireText(String field, @Nullable String text, int most) {
        if (text != null) {
            Invalid.unless(
                    !text.isBlank() && length(text) <= most,
                    field,
                    shown(text),
                    "1 to " + most + " characters");
        }
    }

    /// Refuses a list that is too long.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, its size and the bound
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

    /// A text's length as Discord counts it: an emoji outside the basic plane is one character.
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
