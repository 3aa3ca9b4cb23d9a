package dev.parley.inference.completion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Clock and [Sleeper] whose time advances only by sleeping and by calls.
final class FakeTime extends Clock implements Sleeper {

    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @Override
    public void sleep(Duration duration) {
        sleeps.add(duration);
        advance(duration);
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    List<Duration> sleeps() {
        return sleeps;
    }

    /// The monotonic clock.
    long nanoTime() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
