package dev.parley.benchmarks.discord.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Discord's limits and faults while a workload runs.
///
/// @param limited whether there are limits at all
/// @param fixedWindows whether routes count in windows, not as leaky buckets
/// @param globalLimit whether there is a global limit
/// @param hiddenLimit whether sends to one channel have a limit that no header tells of
/// @param faults as the simulator takes them
public record DiscordConditions(
        boolean limited,
        boolean fixedWindows,
        boolean globalLimit,
        boolean hiddenLimit,
        List<Map<String, ?>> faults) {

    private static final int GLOBAL_PER_SECOND = 50;
    private static final int HIDDEN_LIMIT = 10;
    private static final long HIDDEN_MILLIS = 12_000;
    private static final String SENDS = "POST /channels/*/messages";

    /// Copies the list.
    public DiscordConditions {
        faults = List.copyOf(faults);
    }

    /// Discord as it usually is: leaky buckets and the global limit.
    public static DiscordConditions defaults() {
        return new DiscordConditions(true, false, true, false, List.of());
    }

    /// No limit and no fault.
    static DiscordConditions unlimited() {
        return new DiscordConditions(false, false, false, false, List.of());
    }

    /// The same with windows.
    DiscordConditions withFixedWindows() {
        return new DiscordConditions(limited, true, globalLimit, hiddenLimit, faults);
    }

    /// The same without the global limit.
    DiscordConditions withoutGlobalLimit() {
        return new DiscordConditions(limited, fixedWindows, false, hiddenLimit, faults);
    }

    /// The same with a limit that no header tells of.
    DiscordConditions withHiddenLimit() {
        return new DiscordConditions(limited, fixedWindows, globalLimit, true, faults);
    }

    /// The same with one more fault to a share of the sends.
    DiscordConditions withFault(String when, String kind, double share) {
        var more = new ArrayList<>(faults);
        more.add(Map.of("when", when, "kind", kind, "match", SENDS, "share", share));
        return new DiscordConditions(limited, fixedWindows, globalLimit, hiddenLimit, more);
    }

    /// What the simulator is told.
    ///
    /// @param travel how far it is away
    /// @param seed for faults and jitter
    public Map<String, ?> simulatorSettings(SimulatedLatency travel, long seed) {
        var limits = new HashMap<String, Object>();
        limits.put("buckets", fixedWindows ? "fixed" : "leaky");
        limits.put("globalPerSecond", globalLimit ? GLOBAL_PER_SECOND : 0);
        if (hiddenLimit) {
            limits.put(
                    "routes",
                    List.of(
                            Map.of(
                                    "match", SENDS,
                                    "limit", HIDDEN_LIMIT,
                                    "perMs", HIDDEN_MILLIS,
                                    "hidden", true)));
        }
        return Map.of(
                "rateLimits", limited,
                "limits", limits,
                "faults", faults,
                "delayMs", limited ? travel.millis() : 0,
                "jitterMs", limited ? travel.jitterMillis() : 0,
                "seed", seed);
    }

    /// What counts one channel's operations of a kind.
    public List<RateLimitModel> channelLimits(WorkloadOperation.Kind kind) {
        if (!limited) {
            return List.of();
        }
        var counters = new ArrayList<RateLimitModel>();
        switch (kind) {
            case SEND ->
                    counters.add(
                            fixedWindows
                                    ? RateLimitModel.fixedWindow(5, 5_000)
                                    : RateLimitModel.leakyBucket(5, 5_000));
            case REACT ->
                    counters.add(
                            fixedWindows
                                    ? RateLimitModel.fixedWindow(1, 250)
                                    : RateLimitModel.leakyBucket(1, 250));
        }
        if (hiddenLimit) {
            counters.add(RateLimitModel.fixedWindow(HIDDEN_LIMIT, HIDDEN_MILLIS));
        }
        return counters;
    }

    /// What counts everything.
    public List<RateLimitModel> globalLimits() {
        return limited && globalLimit
                ? List.of(RateLimitModel.slidingWindow(GLOBAL_PER_SECOND, 1_000))
                : List.of();
    }
}
