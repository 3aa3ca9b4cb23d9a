package dev.parley.testing.journal;

import java.util.ArrayList;
import java.util.List;

/// Builds a journal line by line, each a nanosecond after the previous one.
final class JournalBuilder {

    private final List<JournalLine> lines = new ArrayList<>();

    JournalBuilder userMessage(String place, String user, String text) {
        return add(JournalLine.Kind.USER_MESSAGE, place, "u" + lines.size(), text, user);
    }

    JournalBuilder botMessage(String place, String messageId, String text) {
        return add(JournalLine.Kind.BOT_MESSAGE, place, messageId, text, "parley");
    }

    JournalBuilder botEdit(String place, String messageId, String text) {
        return add(JournalLine.Kind.BOT_EDIT, place, messageId, text, "parley");
    }

    JournalBuilder botDelete(String place, String messageId) {
        return add(JournalLine.Kind.BOT_DELETE, place, messageId, "", "parley");
    }

    JournalBuilder modelCall(String lastWords) {
        return add(JournalLine.Kind.MODEL_CALL, "", "", lastWords, "");
    }

    List<JournalLine> lines() {
        return List.copyOf(lines);
    }

    private JournalBuilder add(
            JournalLine.Kind kind, String place, String messageId, String text, String user) {
        lines.add(new JournalLine(lines.size(), kind, place, messageId, text, user));
        return this;
    }
}
