package dev.parley.testing.upgrade.traffic;

import java.util.List;
import java.util.Locale;

/// Answers to commands and questions that were sent one after the other.
///
/// @param sent number of them
/// @param unanswered those without an answer
/// @param visible visible messages of the bot in the same chats
public record CommandResult(int sent, List<String> unanswered, int visible) {

    /// Whether each has exactly one answer.
    public boolean isExactlyOnce() {
        return unanswered.isEmpty() && visible == sent;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "sent %d, answers %d, unanswered %s", sent, visible, unanswered);
    }
}
