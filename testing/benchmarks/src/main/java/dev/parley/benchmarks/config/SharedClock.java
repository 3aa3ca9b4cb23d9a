package dev.parley.benchmarks.config;

import java.time.Clock;
import java.time.Instant;

/// Converts wall-clock instants to the machine's monotonic clock, which all JVMs share on Linux.
public final class SharedClock {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final Clock calendar = Clock.systemUTC();
    private final long epochOffsetNanos = System.nanoTime() - nanos(calendar.instant());

    /// Reads both clocks once to determine their offset.
    public SharedClock() {}

    /// The monotonic time of a wall-clock instant, in nanoseconds.
    ///
    /// @param instant an instant of this run
    public long toMonotonicNanos(Instant instant) {
        return nanos(instant) + epochOffsetNanos;
    }

    /// The wall clock.
    public Clock calendar() {
        return calendar;
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * NANOS_PER_SECOND + instant.getNano();
    }
}
