package dev.parley.discord.limit;

import java.time.Duration;

/// Time as the limiter sees it: what it is and how to let it pass.
public interface Waiting {

    /// Nanoseconds of a clock that only goes forward.
    long nanos();

    /// Returns when so much time has passed.
    ///
    /// @throws InterruptedException when the caller is to stop
    void pass(Duration duration) throws InterruptedException;

    /// The machine's own time.
    static Waiting real() {
        return new Waiting() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pass(Duration duration) throws InterruptedException {
                Thread.sleep(duration);
            }
        };
    }
}
