package dev.parley.discord.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Virtual time: sleeping returns at once and is recorded.
public final class FakeClientClock implements ClientClock {

    private static final Instant BEGIN = Instant.parse("2026-11-20T12:00:00Z");

    private final List<Duration> sleeps = new ArrayList<>();
    private long nanos;
    private Duration oversleep = Duration.ZERO;

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
        nanos += duration.plus(oversleep).toNanos();
        oversleep = Duration.ZERO;
    }

    /// Lets the next sleep last longer, as if the process had been stopped.
    public synchronized void oversleep(Duration duration) {
        oversleep = duration;
    }

    /// Advances time without a sleep.
    public synchronized void advance(Duration duration) {
        nanos += duration.toNanos();
    }

    /// Returns the durations slept so far.
    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
