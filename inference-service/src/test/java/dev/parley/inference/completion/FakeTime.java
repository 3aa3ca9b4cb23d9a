package dev.parley.inference.completion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Time that passes only when somebody pauses or a call takes it.
final class FakeTime extends Clock implements Pauses {

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @Override
    public void pause(Duration duration) {
        pauses.add(duration);
        pass(duration);
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    List<Duration> pauses() {
        return pauses;
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
