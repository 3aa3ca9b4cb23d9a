package dev.parley.discord.ratelimit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Exported state of one route's rate limit in one channel.
///
/// Times are durations since the export, because the monotonic clocks of two processes are
/// unrelated. The component names are part of the format in which processes exchange it.
///
/// @param place the channel's or webhook's id; empty when the account has one limit
/// @param key key of the route and place
/// @param hash Discord's name of the bucket; null when unknown
/// @param limit requests that fit in
/// @param remaining requests that were left
/// @param untilFull time until the whole limit is available
/// @param blocked time during which nothing may be sent, as Discord asked
/// @param perUnit time until one more unit is available
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
