package dev.parley.discord.model;

import java.time.Instant;

/// Discord's kind of id: 64 bits whose upper 42 are the time at which it was made.
///
/// @param value the id as a number
public record Snowflake(long value) implements Comparable<Snowflake> {

    private static final long DISCORD_EPOCH = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;

    /// Reads an id from its decimal text.
    ///
    /// @throws IllegalArgumentException showing the text when it is no id
    public static Snowflake parse(String text) {
        try {
            return new Snowflake(Long.parseUnsignedLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("snowflake is '" + text + "', expected digits", e);
        }
    }

    /// The smallest id that could be made at an instant.
    public static Snowflake at(Instant instant) {
        return new Snowflake(Math.max(0, instant.toEpochMilli() - DISCORD_EPOCH) << TIME_SHIFT);
    }

    /// When the id was made.
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
