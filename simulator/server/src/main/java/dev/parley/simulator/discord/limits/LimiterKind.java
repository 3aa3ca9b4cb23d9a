package dev.parley.simulator.discord.limits;

import dev.parley.simulator.limits.CountingLimiter;
import dev.parley.simulator.limits.FixedWindow;
import dev.parley.simulator.limits.LeakyBucket;
import dev.parley.simulator.limits.Rate;
import dev.parley.simulator.limits.SlidingLog;

import java.util.Locale;

/// A way of counting.
public enum LimiterKind {
    LEAKY,
    FIXED,
    SLIDING;

    /// The shape of this name; a `window` is a fixed one.
    ///
    /// @throws IllegalArgumentException when no shape has this name
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
