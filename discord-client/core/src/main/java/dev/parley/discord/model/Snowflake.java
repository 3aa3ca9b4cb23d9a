package dev.parley.discord.model;

import java.time.Instant;

/// Discord's 64-bit id, whose upper 42 bits are its creation time.
///
/// @param value the id as a number
public record Snowflake(long value) implements Comparable<Snowflake> {

    private static final long DISCORD_EPOCH = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;

    /// Parses a decimal id.
    ///
    /// @throws IllegalArgumentException naming the text when it is not an id
    public static Snowflake parse(String text) {
        try {
            return new Snowflake(Long.parseUnsignedLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("snowflake is '" + text + "', expected digits", e);
        }
    }

    /// Returns the smallest id that can be created at an instant.
    public static Snowflake at(Instant instant) {
        return new Snowflake(Math.max(0, instant.toEpochMilli() - DISCORD_EPOCH) << TIME_SHIFT);
    }

    /// Returns the time of creation.
    public Instant time() {
        return Instant.ofEpochMilli((value >>> TIME_SHIFT) + DISCORD_EPOCH);
    }

    @Override
    public int compareTo(Snowflake other) {
        return Long.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
