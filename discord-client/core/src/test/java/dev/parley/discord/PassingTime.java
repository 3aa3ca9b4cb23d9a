package dev.parley.discord;

import dev.parley.discord.limit.Waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Time that passes at once and remembers for how long it was waited for.
public final class PassingTime implements Waiting {

    private static final Instant BEGIN = Instant.parse("2026-11-20T12:00:00Z");

    private final List<Duration> waits = new ArrayList<>();
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
    public synchronized void pass(Duration duration) {
        waits.add(duration);
        nanos += duration.toNanos();
    }

    /// Lets time go by without anybody waiting for it.
    public synchronized void goBy(Duration duration) {
        nanos += duration.toNanos();
    }

    /// What was waited for so far.
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }
}
