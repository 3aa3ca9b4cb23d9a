package dev.parley.delivery.testing;

import dev.parley.delivery.Time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Time that passes as soon as somebody waits for it.
public final class PassingTime implements Time {

    private final List<Duration> waits = new ArrayList<>();
    private Instant now;

    /// Starts at an instant.
    public PassingTime(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pass(Duration duration) {
        waits.add(duration);
        now = now.plus(duration);
    }

    /// Lets time pass without anybody waiting.
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /// What was waited for, in order.
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }
}
