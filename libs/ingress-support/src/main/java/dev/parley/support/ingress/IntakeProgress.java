package dev.parley.support.ingress;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Progress of the thread that carries events from the platform to Kafka; its life sign.
///
/// Waiting for a neighbour, such as Kafka, is not standing still: a restart does not bring it back.
public final class IntakeProgress {

    private final LongSupplier nanoTime;
    private volatile long lastStep;
    private volatile boolean waiting;

    /// Progress on the system's monotonic clock.
    public IntakeProgress() {
        this(System::nanoTime);
    }

    /// @param nanoTime a monotonic clock, in nanoseconds
    public IntakeProgress(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastStep = nanoTime.getAsLong();
    }

    /// Records that the thread moves, or has nothing to do.
    public void step() {
        lastStep = nanoTime.getAsLong();
    }

    /// Time since the last step; zero during a wait for a neighbour.
    public Duration sinceLastStep() {
        return waiting ? Duration.ZERO : Duration.ofNanos(nanoTime.getAsLong() - lastStep);
    }

    /// Waits for a neighbour.
    ///
    /// @param wait ends when the neighbour is there again
    /// @throws InterruptedException if the service stops
    public <T> T waitFor(Wait<T> wait) throws InterruptedException {
        waiting = true;
        try {
            return wait.await();
        } finally {
            step();
            waiting = false;
        }
    }

    /// A wait for a neighbour.
    ///
    /// @param <T> what it brings
    @FunctionalInterface
    public interface Wait<T> {
        /// Returns once the neighbour has answered.
        ///
        /// @throws InterruptedException if the service stops
        T await() throws InterruptedException;
    }
}
