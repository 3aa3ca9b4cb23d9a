package dev.parley.discord.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How a limit fills up again, learned from two answers in a row: unit by unit, or all at once.
///
/// Discord never says which. Most of its limits are leaky buckets since 2022, where "reset" is the
/// moving time at which nothing is used any more and a unit comes back long before it; some are
/// windows with a reset that stands still (discord-api-docs issue 7680).
final class RefillEstimate {

    /// Resets of one window differ by no more than rounding.
    private static final long RESET_TOLERANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private boolean unitByUnit;
    private long nanosPerUnit;

    /// Nothing is learned yet.
    RefillEstimate() {}

    /// Goes on from what was learned elsewhere.
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

    /// Learns from the first answer of a bucket, or from one that says nothing about the last.
    void learn(int limit, int remaining, Duration resetAfter) {
        var used = limit - remaining;
        if (used > 0) {
            // exact when one unit is in use, else too small, since the last one has leaked a little
            nanosPerUnit = Math.max(nanosPerUnit, resetAfter.toNanos() / used);
        }
    }

    /// Learns from two answers of the same window.
    ///
    /// @param shift how much later the second one's reset is
    void learn(Duration shift) {
        unitByUnit = shift.toNanos() > Math.min(RESET_TOLERANCE_NANOS, nanosPerUnit / 2);
    }

    /// How long before the whole limit the first unit of it is back.
    long firstUnitLeadNanos(int limit) {
        return unitByUnit ? (limit - 1) * nanosPerUnit : 0;
    }
}
