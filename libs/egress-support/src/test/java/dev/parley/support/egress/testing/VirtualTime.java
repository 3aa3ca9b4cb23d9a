package dev.parley.support.egress.testing;

import dev.parley.support.egress.delivery.TimeSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Time that passes as soon as somebody waits for it.
public final class VirtualTime implements TimeSource {

    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now;

    /// Starts at an instant.
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

    /// Lets time pass without anybody waiting.
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /// What was waited for, in order.
    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
