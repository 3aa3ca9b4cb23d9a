package dev.parley.support.egress.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Clock that can also wait; tests replace both.
public interface TimeSource {

    /// Returns the current time.
    Instant now();

    /// Waits.
    ///
    /// @throws InterruptedException when the service shuts down
    void sleep(Duration duration) throws InterruptedException;

    /// Creates a time source from a clock and real waiting.
    static TimeSource of(Clock clock) {
        return new TimeSource() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                Thread.sleep(duration);
            }
        };
    }
}
