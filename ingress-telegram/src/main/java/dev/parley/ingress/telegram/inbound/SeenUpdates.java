package dev.parley.ingress.telegram.inbound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// The events that the most recent update ids stood for; the oldest are evicted first.
///
/// Telegram repeats an update under its id. An id that stands for another event comes from a server
/// that counts anew, such as a local one that was moved.
final class SeenUpdates {

    private final Map<Long, UUID> events;

    SeenUpdates(int capacity) {
        this.events =
                new LinkedHashMap<>() {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Long, UUID> eldest) {
                        return size() > capacity;
                    }
                };
    }

    void add(long update, UUID event) {
        events.put(update, event);
    }

    /// Returns true if the update id stood for another event before.
    boolean differs(long update, UUID event) {
        var seen = events.get(update);
        return seen != null && !seen.equals(event);
    }
}
