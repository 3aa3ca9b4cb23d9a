package dev.parley.simulator.discord.limits;

import dev.parley.simulator.limits.Rate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which of Discord's undocumented shapes its limits take.
///
/// @param buckets how routes count
/// @param globalPerSecond how many requests one bot may make in a second; 0 for any number
/// @param global how those are counted
/// @param invalidBudget how many 401, 403 and 429 in ten minutes one may cause before Cloudflare's
///   ban
/// @param openDm how many direct messages one may open before 403 and code 40003; null for any
///   number
/// @param scripted what differs from Discord's own limits
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

    /// As Discord is thought to be.
    public static RateLimitSettings defaults() {
        return new RateLimitSettings(
                LimiterKind.LEAKY, 50, LimiterKind.SLIDING, 10_000, null, List.of());
    }
}
