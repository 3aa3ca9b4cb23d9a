package dev.parley.ingress.discord.intake;

import java.time.Instant;

/// Conversion between Discord's ids (snowflakes) and the time that they contain.
public final class SnowflakeTime {

    private static final long DISCORD_EPOCH = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;

    private SnowflakeTime() {}

    /// Returns the time at which an id was created.
    public static Instant instantOf(long id) {
        return Instant.ofEpochMilli((id >>> TIME_SHIFT) + DISCORD_EPOCH);
    }

    /// Returns the lowest id of an instant.
    public static long lowestIdAt(Instant instant) {
        return Math.max(0, instant.toEpochMilli() - DISCORD_EPOCH) << TIME_SHIFT;
    }
}
