package dev.parley.support.egress.testing;

import dev.parley.support.egress.delivery.TimeSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Virtual time: waiting returns at once and advances it.
public final class VirtualTime implements TimeSource {

    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now;

    public VirtualTime(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        sleeps.add(duration);
        now = now.plus(duration);
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
