package dev.parley.benchmarks.config;

import java.time.Clock;
import java.time.Instant;

/// The machine's monotonic clock, which all JVMs of one boot share on Linux, and the calendar
/// beside it.
public final class SharedClock {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final Clock calendar = Clock.systemUTC();
    private final long epochOffsetNanos = System.nanoTime() - nanos(calendar.instant());

    /// Reads both clocks once, at the same moment.
    public SharedClock() {}

    /// A calendar's instant on the monotonic clock.
    ///
    /// @param instant of this run
    public long toMonotonicNanos(Instant instant) {
        return nanos(instant) + epochOffsetNanos;
    }

    /// The calendar.
    public Clock calendar() {
        return calendar;
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * NANOS_PER_SECOND + instant.getNano();
    }
}
