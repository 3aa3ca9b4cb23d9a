package dev.parley.discord.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time as the limiter sees it: what it is and how to let it pass.
public interface Waiting {

    /// Nanoseconds of a clock that only goes forward.
    long nanos();

    /// The present by the calendar, for the age of things.
    Instant instant();

    /// Returns when so much time has passed.
    ///
    /// @throws InterruptedException when the caller is to stop
    void pass(Duration duration) throws InterruptedException;

    /// The machine's own time.
    ///
    /// @param clock the calendar
    static Waiting real(InstantSource clock) {
        return new Waiting() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public void pass(Duration duration) throws InterruptedException {
                Thread.sleep(duration);
            }
        };
    }
}
