package dev.parley.simulation.egress.platform;

import dev.parley.discord.time.ClientClock;
import dev.parley.support.egress.delivery.TimeSource;

import java.time.Duration;
import java.time.Instant;

/// Virtual time as the Discord client reads it.
///
/// @param time the simulation's time
record SimulatedClock(TimeSource time) implements ClientClock {

    @Override
    public long nanos() {
        return Duration.between(Instant.EPOCH, time.now()).toNanos();
    }

    @Override
    public Instant instant() {
        return time.now();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        time.sleep(duration);
    }
}
