package dev.parley.simulator.discord.limits;

import dev.parley.simulator.limits.Rate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The parameters of Discord's rate limits.
///
/// @param buckets the kind of limiter for routes
/// @param globalPerSecond requests per second that one bot may send over all routes; 0 for any
///   number
/// @param global the kind of limiter for these
/// @param invalidBudget number of 401, 403 and 429 in ten minutes before Cloudflare's ban
/// @param openDm rate of opened direct messages before a 403 with code 40003; null for any
/// @param scripted limits that differ from Discord's own
public record RateLimitSettings(
        LimiterKind buckets,
        int globalPerSecond,
        LimiterKind global,
        int invalidBudget,
        @Nullable Rate openDm,
        List<ScriptedLimit> scripted) {

    public RateLimitSettings {
        if (globalPerSecond < 0 || invalidBudget < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive, but were: "
                            + globalPerSecond
                            + " per second, "
                            + invalidBudget
                            + " invalid");
        }
        scripted = List.copyOf(scripted);
    }

    /// Discord's presumed limits.
    public static RateLimitSettings defaults() {
        return new RateLimitSettings(
                LimiterKind.LEAKY, 50, LimiterKind.SLIDING, 10_000, null, List.of());
    }
}
