package dev.parley.discord.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Learns from successive responses how a limit refills: unit by unit or all at once.
///
/// Discord does not say. Since 2022 most of its limits are leaky buckets, whose "reset" is the
/// moving time at which nothing is used any more, long after the first unit is back; some are
/// windows with a fixed reset (discord-api-docs issue 7680).
final class RefillEstimate {

    /// Rounding difference between the resets of one window.
    private static final long RESET_TOLERANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private boolean unitByUnit;
    private long nanosPerUnit;

    /// Creates an estimate without knowledge.
    RefillEstimate() {}

    /// Continues from another process' estimate.
    RefillEstimate(boolean unitByUnit, long nanosPerUnit) {
        this.unitByUnit = unitByUnit;
        this.nanosPerUnit = nanosPerUnit;
    }

    boolean isUnitByUnit() {
        return unitByUnit;
    }

    long nanosPerUnit() {
        return nanosPerUnit;
    }

    /// Learns from the first response of a bucket, or from one that is unrelated to the previous
    /// one.
    void learn(int limit, int remaining, Duration resetAfter) {
        var used = limit - remaining;
        if (used > 0) {
            // exact when one unit is in use, otherwise too small, because the last one has leaked a
            // little
            nanosPerUnit = Math.max(nanosPerUnit, resetAfter.toNanos() / used);
        }
    }

    /// Learns from two responses of the same window.
    ///
    /// @param shift how much later the second response's reset is
    void learn(Duration shift) {
        unitByUnit = shift.toNanos() > Math.min(RESET_TOLERANCE_NANOS, nanosPerUnit / 2);
    }

    /// Returns how long before the whole limit its first unit is available.
    long firstUnitLeadNanos(int limit) {
        return unitByUnit ? (limit - 1) * nanosPerUnit : 0;
    }
}
