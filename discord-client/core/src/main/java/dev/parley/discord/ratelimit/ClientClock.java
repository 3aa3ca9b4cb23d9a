package dev.parley.discord.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time as the limiter sees it: what it is and how to let it pass.
public interface ClientClock {

    /// Nanoseconds of a clock that only goes forward.
    long nanos();

    /// The present by the calendar, for the age of things.
    Instant instant();

    /// Returns when so much time has passed.
    ///
    /// @throws InterruptedException when the caller is to stop
    void sleep(Duration duration) throws InterruptedException;

    /// The machine's own time.
    ///
    /// @param clock the calendar
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
