package dev.parley.simulator.discord.limits;

import dev.parley.simulator.limits.Rate;

import org.jspecify.annotations.Nullable;

/// How one counter of Discord's counts.
///
/// @param counter whose requests it counts together; the major parameter is added to it
/// @param bucket the hash that clients are shown, or null for a counter that headers never mention
/// @param code the error code in its 429, 0 for none
record Rule(String counter, @Nullable String bucket, Rate rate, int code) {

    static Rule shown(String counter, String bucket, Rate rate) {
        return new Rule(counter, bucket, rate, 0);
    }

    static Rule hidden(String counter, Rate rate, int code) {
        return new Rule(counter, null, rate, code);
    }
}
