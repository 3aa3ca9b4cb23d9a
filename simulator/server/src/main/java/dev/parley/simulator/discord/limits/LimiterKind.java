package dev.parley.simulator.discord.limits;

import dev.parley.simulator.limits.CountingLimiter;
import dev.parley.simulator.limits.FixedWindow;
import dev.parley.simulator.limits.LeakyBucket;
import dev.parley.simulator.limits.Rate;
import dev.parley.simulator.limits.SlidingLog;

import java.util.Locale;

/// An algorithm by which a limit counts.
public enum LimiterKind {
    LEAKY,
    FIXED,
    SLIDING;

    /// Finds the kind by its name; `window` means fixed.
    ///
    /// @throws IllegalArgumentException when the name is unknown
    public static LimiterKind of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "leaky" -> LEAKY;
            case "fixed", "window" -> FIXED;
            case "sliding" -> SLIDING;
            default ->
                    throw new IllegalArgumentException(
                            "a limit is leaky, fixed (or window) or sliding, but was: " + name);
        };
    }

    CountingLimiter limiter(Rate rate) {
        return switch (this) {
            case LEAKY -> new LeakyBucket(rate);
            case FIXED -> new FixedWindow(rate);
            case SLIDING -> new SlidingLog(rate);
        };
    }
}
