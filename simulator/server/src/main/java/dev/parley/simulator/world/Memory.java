package dev.parley.simulator.world;

import java.util.ArrayDeque;

/// How much the world remembers: when there is more, the places forget their oldest messages in
/// turn.
final class Memory {

    private static final int MESSAGES = 40_000;

    private final ArrayDeque<Conversation> spokenIn = new ArrayDeque<>();

    /// Takes note that something was said there.
    void remember(Conversation conversation) {
        Conversation oldest = null;
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
