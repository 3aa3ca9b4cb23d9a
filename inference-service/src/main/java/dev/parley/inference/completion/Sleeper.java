package dev.parley.inference.completion;

import java.time.Duration;

/// Blocking delay, replaceable in tests.
@FunctionalInterface
public interface Sleeper {

    /// Blocks for the duration.
    ///
    /// @throws InterruptedException if the calling thread was interrupted
    void sleep(Duration duration) throws InterruptedException;
}
