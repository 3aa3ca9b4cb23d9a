package dev.parley.simulator.world;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The simulator's two clocks: wall-clock time, and monotonic nanoseconds for measuring.
public record SimulatorClock(InstantSource calendar, LongSupplier monotonic) {

    /// Epoch milliseconds.
    public long millis() {
        return calendar.millis();
    }

    /// Monotonic nanoseconds of no particular origin.
    public long nanos() {
        return monotonic.getAsLong();
    }
}
