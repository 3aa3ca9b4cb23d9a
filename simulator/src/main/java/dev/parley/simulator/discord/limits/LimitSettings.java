package dev.parley.simulator.discord.limits;

import dev.parley.simulator.limits.FixedWindow;
import dev.parley.simulator.limits.LeakyBucket;
import dev.parley.simulator.limits.Limiter;
import dev.parley.simulator.limits.Rate;
import dev.parley.simulator.limits.SlidingLog;

/// Which of Discord's undocumented shapes its limits take.
///
/// @param buckets how routes count
/// @param globalPerSecond how many requests one bot may make in a second
/// @param global how those are counted
/// @param invalidBudget how many 401, 403 and 429 in ten minutes one may cause before Cloudflare's
///   ban
public record LimitSettings(Shape buckets, int globalPerSecond, Shape global, int invalidBudget) {

    /// A way of counting.
    public enum Shape {
        LEAKY,
        FIXED,
        SLIDING;

        Limiter limiter(Rate rate) {
            return switch (this) {
                case LEAKY -> new LeakyBucket(rate);
                case FIXED -> new FixedWindow(rate);
                case SLIDING -> new SlidingLog(rate);
            };
        }
    }

    public LimitSettings {
        if (globalPerSecond < 1 || invalidBudget < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive, but were: "
                            + globalPerSecond
                            + " per second, "
                            + invalidBudget
                            + " invalid");
        }
    }

    /// As Discord is thought to be.
    public static LimitSettings usual() {
        return new LimitSettings(Shape.LEAKY, 50, Shape.SLIDING, 10_000);
    }
}
