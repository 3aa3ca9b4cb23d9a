package dev.parley.support.egress.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Time as delivery sees it: what it is and how to let it pass.
public interface TimeSource {

    /// The current instant.
    Instant now();

    /// Returns when so much time has passed.
    ///
    /// @throws InterruptedException when the service is to stop
    void sleep(Duration duration) throws InterruptedException;

    /// Time by a clock and real waiting.
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
