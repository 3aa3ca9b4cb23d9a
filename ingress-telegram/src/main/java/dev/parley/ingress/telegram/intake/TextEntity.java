package dev.parley.ingress.telegram.intake;

import org.jspecify.annotations.Nullable;

/// A range of a text with a meaning, such as a mention; Telegram's message entity.
///
/// @param kind the kind of entity
/// @param start the start offset in UTF-16 units
/// @param end the end offset, exclusive
/// @param userId the mentioned user, if Telegram provides the id
public record TextEntity(EntityKind kind, int start, int end, @Nullable Long userId) {

    public TextEntity {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("entity is " + start + ".." + end);
        }
    }

    /// The kinds of entity that the intake uses.
    public enum EntityKind {
        /// `@name`.
        MENTION,
        /// A user without a username, mentioned by id.
        USER,
        /// `/command` or `/command@bot`.
        COMMAND
    }

    /// Returns the range's text; empty if the text is too short.
    String textIn(String text) {
        return end <= text.length() ? text.substring(start, end) : "";
    }
}
