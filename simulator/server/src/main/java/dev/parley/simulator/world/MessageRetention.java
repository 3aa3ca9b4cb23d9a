package dev.parley.simulator.world;

import java.util.ArrayDeque;

/// Upper bound of the world's messages: beyond it, the oldest message of each place goes in turn.
final class MessageRetention {

    private static final int MESSAGES = 40_000;

    private final ArrayDeque<PlaceHistory> spokenIn = new ArrayDeque<>();

    /// Counts a message of a place.
    void remember(PlaceHistory conversation) {
        PlaceHistory oldest = null;
        synchronized (this) {
            spokenIn.addLast(conversation);
            if (spokenIn.size() > MESSAGES) {
                oldest = spokenIn.removeFirst();
            }
        }
        if (oldest != null) {
            oldest.forgetOldest();
        }
    }

    synchronized void clear() {
        spokenIn.clear();
    }
}
