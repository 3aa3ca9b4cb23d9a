package dev.parley.failpoints.agent;

import org.jspecify.annotations.Nullable;

import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

/// Behavior of mutants instead of the rule; the services' edited methods call it.
public final class BrokenRules {

    private static final AtomicLong CALLS = new AtomicLong();

    private BrokenRules() {}

    /// Returns true for every fifth call.
    public static boolean isFifth() {
        return CALLS.incrementAndGet() % 5 == 0;
    }

    /// Makes a key that no other record has.
    public static String unique(String key) {
        return key + "#" + CALLS.incrementAndGet();
    }

    /// Takes the newest element instead of the oldest; null if there is none.
    public static @Nullable Object newest(Queue<?> queue) {
        return ((Deque<?>) queue).pollLast();
    }
}
