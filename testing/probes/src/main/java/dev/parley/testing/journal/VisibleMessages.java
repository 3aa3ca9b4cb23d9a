package dev.parley.testing.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The bot's visible messages after all events of a journal, in order and each with its last text.
public final class VisibleMessages {

    private VisibleMessages() {}

    static List<VisibleMessage> of(List<JournalLine> entries) {
        return List.copyOf(byId(entries).values());
    }

    /// The visible messages by place and message id, as in `telegram:7/12`.
    ///
    /// @param entries all lines of a run
    public static Map<String, VisibleMessage> byId(List<JournalLine> entries) {
        Map<String, VisibleMessage> messages = new LinkedHashMap<>();
        var inTime = new ArrayList<>(entries);
        inTime.sort(Comparator.comparingLong(JournalLine::nanos));
        for (var entry : inTime) {
            var key = entry.place() + "/" + entry.messageId();
            var shown = new VisibleMessage(entry.place(), entry.text());
            switch (entry.kind()) {
                case BOT_MESSAGE -> messages.put(key, shown);
                case BOT_EDIT -> messages.replace(key, shown);
                case BOT_DELETE -> messages.remove(key);
                case USER_MESSAGE, BOT_DUPLICATE, MODEL_CALL, MODEL_ANSWER, OTHER -> {}
            }
        }
        return messages;
    }
}
