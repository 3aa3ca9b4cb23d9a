package dev.parley.simulation.egress.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// History of one place: the messages that are visible, and the order in which they appeared.
///
/// A text is known by its mark, the word that it begins with.
public final class PlaceHistory {

    private final Map<String, String> visible = new LinkedHashMap<>();
    private final List<String> shown = new ArrayList<>();
    private final Set<String> repeated = new HashSet<>();

    /// Returns the mark of a text.
    public static String mark(String text) {
        var end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    /// Shows a mark as a new message, or in an existing one.
    public void show(String messageId, String mark) {
        if (mark.equals(visible.get(messageId))) {
            return;
        }
        if (visible.containsValue(mark)) {
            repeated.add(mark);
        }
        visible.put(messageId, mark);
        shown.add(mark);
    }

    /// Returns whether a message is visible.
    public boolean has(String messageId) {
        return visible.containsKey(messageId);
    }

    /// Deletes a message.
    public void delete(String messageId) {
        visible.remove(messageId);
    }

    /// The mark of each visible message, by the message's id.
    public Map<String, String> visible() {
        return visible;
    }

    /// The marks in the order in which they became visible.
    public List<String> shown() {
        return shown;
    }

    /// Returns whether a mark was visible in two messages at once.
    public boolean isRepeated(String mark) {
        return repeated.contains(mark);
    }
}
