package dev.parley.discord.ratelimit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What is known of one route's limit in one channel, for another process to go on with.
///
/// Times are spans from the moment at which it was written down, for the clocks of two processes
/// have nothing in common.
///
/// @param place the channel's id, a webhook's id, or empty for the whole account
/// @param key of the route and place
/// @param hash Discord's name of the limit, if it was told
/// @param limit requests that fit in
/// @param remaining requests that were left
/// @param untilFull after which all will be left again
/// @param blocked for how long nothing may go, as Discord asked
/// @param perUnit after which one unit comes back
/// @param isUnitByUnit whether units come back one by one
public record BucketState(
        String place,
        String key,
        @Nullable String hash,
        int limit,
        int remaining,
        Duration untilFull,
        Duration blocked,
        Duration perUnit,
        boolean isUnitByUnit) {}
