package dev.parley.simulator.world;

import java.util.ArrayDeque;

/// How much the world remembers: when there is more, the places forget their oldest messages in
/// turn.
final class MessageRetention {

    private static final int MESSAGES = 40_000;

    private final ArrayDeque<PlaceHistory> spokenIn = new ArrayDeque<>();

    /// Takes note that something was said there.
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

    /// There is nothing left to remember.
    synchronized void clear() {
        spokenIn.clear();
    }
}
