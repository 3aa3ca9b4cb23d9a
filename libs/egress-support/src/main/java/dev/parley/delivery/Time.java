package dev.parley.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Time as delivery sees it: what it is and how to let it pass.
public interface Time {

    /// The current instant.
    Instant now();

    /// Returns when so much time has passed.
    ///
    /// @throws InterruptedException when the service is to stop
    void pass(Duration duration) throws InterruptedException;

    /// Time by a clock and real waiting.
    static Time of(Clock clock) {
        return new Time() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void pass(Duration duration) throws InterruptedException {
                Thread.sleep(duration);
            }
        };
    }
}
