package dev.parley.support.egress.testing;

import dev.parley.support.egress.delivery.TimeSource;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Virtual time: waiting returns at once and advances it.
public final class VirtualTime implements TimeSource {

    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now;
    private @Nullable ThrowingCallable meanwhile;

    public VirtualTime(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration duration) {
        ThrowingCallable due;
        synchronized (this) {
            sleeps.add(duration);
            now = now.plus(duration);
            due = meanwhile;
            meanwhile = null;
        }
        if (due != null) {
            run(due);
        }
    }

    /// Runs an action once, at the end of the next wait.
    public synchronized void meanwhile(ThrowingCallable action) {
        meanwhile = action;
    }

    private static void run(ThrowingCallable action) {
        try {
            action.call();
        } catch (Throwable e) {
            throw new AssertionError("the action during a wait failed", e);
        }
    }

    /// Advances the time without waiting.
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /// Returns all waits, in order.
    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
