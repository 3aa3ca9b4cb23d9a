package dev.parley.inference.completion;

import java.time.Duration;

/// The passing of time between two attempts.
@FunctionalInterface
public interface Sleeper {

    /// Lets so much time pass.
    ///
    /// @throws InterruptedException when the caller gave up waiting
    void sleep(Duration duration) throws InterruptedException;
}
