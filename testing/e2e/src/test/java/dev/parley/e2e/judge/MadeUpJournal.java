package dev.parley.e2e.judge;

import java.util.ArrayList;
import java.util.List;

/// A journal that was never kept: each call is one line, a nanosecond after the one before.
final class MadeUpJournal {

    private final List<Entry> entries = new ArrayList<>();

    MadeUpJournal user(String place, String user, String text) {
        return add(Entry.Kind.USER_MESSAGE, place, "u" + entries.size(), text, user);
    }

    MadeUpJournal bot(String place, String messageId, String text) {
        return add(Entry.Kind.BOT_MESSAGE, place, messageId, text, "parley");
    }

    MadeUpJournal edit(String place, String messageId, String text) {
        return add(Entry.Kind.BOT_EDIT, place, messageId, text, "parley");
    }

    MadeUpJournal delete(String place, String messageId) {
        return add(Entry.Kind.BOT_DELETE, place, messageId, "", "parley");
    }

    MadeUpJournal call(String lastWords) {
        return add(Entry.Kind.MODEL_CALL, "", "", lastWords, "");
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    private MadeUpJournal add(
            Entry.Kind kind, String place, String messageId, String text, String user) {
        entries.add(new Entry(entries.size(), kind, place, messageId, text, user));
        return this;
    }
}
