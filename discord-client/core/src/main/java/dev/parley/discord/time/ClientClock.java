package dev.parley.discord.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Monotonic clock, calendar clock and sleep in one, so that tests control time.
public interface ClientClock {

    /// Returns nanoseconds of a monotonic clock.
    long nanos();

    /// Returns the calendar time, for the age of messages.
    Instant instant();

    /// Sleeps.
    ///
    /// @throws InterruptedException when the calling thread is interrupted
    void sleep(Duration duration) throws InterruptedException;

    /// Returns the clock of this machine.
    ///
    /// @param clock the calendar clock
    static ClientClock system(InstantSource clock) {
        return new ClientClock() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                Thread.sleep(duration);
            }
        };
    }
}
