package dev.parley.discord;

import dev.parley.discord.ratelimit.ClientClock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Time that passes at once and remembers for how long it was waited for.
public final class FakeClientClock implements ClientClock {

    private static final Instant BEGIN = Instant.parse("2026-11-20T12:00:00Z");

    private final List<Duration> sleeps = new ArrayList<>();
    private long nanos;

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Instant instant() {
        return BEGIN.plusNanos(nanos);
    }

    @Override
    public synchronized void sleep(Duration duration) {
        sleeps.add(duration);
        nanos += duration.toNanos();
    }

    /// Lets time go by without anybody waiting for it.
    public synchronized void advance(Duration duration) {
        nanos += duration.toNanos();
    }

    /// What was waited for so far.
    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
