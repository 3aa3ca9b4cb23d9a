package dev.parley.ingress.telegram.intake;

import org.jspecify.annotations.Nullable;

/// A part of a text that stands for something.
///
/// @param kind what it is
/// @param start where it starts, in UTF-16 units
/// @param end where it ends, exclusive
/// @param userId the user that it names, where Telegram says so by id
public record TextEntity(EntityKind kind, int start, int end, @Nullable Long userId) {

    /// Refuses a part that is none.
    public TextEntity {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("mark is " + start + ".." + end);
        }
    }

    /// What a part of a text can stand for, as far as it matters here.
    public enum EntityKind {
        /// `@name`.
        MENTION,
        /// A user without a name, by id.
        USER,
        /// `/command` or `/command@bot`.
        COMMAND
    }

    /// The part of a text that this is about; empty where the text is shorter.
    String textIn(String text) {
        return end <= text.length() ? text.substring(start, end) : "";
    }
}
