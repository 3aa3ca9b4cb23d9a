package dev.parley.benchmarks.discord.workload;

import dev.parley.simulator.client.DiscordLimitScript;
import dev.parley.simulator.client.PlatformScript;
import dev.parley.simulator.client.ScriptedFault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Rate limits and faults of the simulated Discord while a workload runs.
///
/// @param limited whether there are limits at all
/// @param fixedWindows whether routes count in windows, not as leaky buckets
/// @param globalLimit whether there is a global limit
/// @param hiddenLimit whether sends to one channel have a limit that no header tells of
/// @param faults injected into sends
public record DiscordConditions(
        boolean limited,
        boolean fixedWindows,
        boolean globalLimit,
        boolean hiddenLimit,
        List<ScriptedFault> faults) {

    private static final int GLOBAL_PER_SECOND = 50;
    private static final int HIDDEN_LIMIT = 10;
    private static final long HIDDEN_MILLIS = 12_000;
    private static final String SENDS = "POST /channels/*/messages";

    public DiscordConditions {
        faults = List.copyOf(faults);
    }

    /// Default conditions: leaky buckets and the global limit.
    public static DiscordConditions defaults() {
        return new DiscordConditions(true, false, true, false, List.of());
    }

    /// No limits and no faults.
    static DiscordConditions unlimited() {
        return new DiscordConditions(false, false, false, false, List.of());
    }

    /// Replaces leaky buckets by fixed windows.
    DiscordConditions withFixedWindows() {
        return new DiscordConditions(limited, true, globalLimit, hiddenLimit, faults);
    }

    /// Removes the global limit.
    DiscordConditions withoutGlobalLimit() {
        return new DiscordConditions(limited, fixedWindows, false, hiddenLimit, faults);
    }

    /// Adds a limit that no header announces.
    DiscordConditions withHiddenLimit() {
        return new DiscordConditions(limited, fixedWindows, globalLimit, true, faults);
    }

    /// Adds a fault to a share of the sends.
    DiscordConditions withFault(ScriptedFault fault, double share) {
        var more = new ArrayList<>(faults);
        more.add(fault.matching(SENDS).share(share));
        return new DiscordConditions(limited, fixedWindows, globalLimit, hiddenLimit, more);
    }

    /// The simulator's script for these conditions.
    ///
    /// @param seed for faults and jitter
    public PlatformScript script(SimulatedLatency latency, long seed) {
        var script = PlatformScript.defaults().faults(faults).seed(seed);
        return limited
                ? script.withRateLimits(limits()).latency(latency.millis(), latency.jitterMillis())
                : script.withoutRateLimits();
    }

    private DiscordLimitScript limits() {
        var limits =
                DiscordLimitScript.defaults().globalPerSecond(globalLimit ? GLOBAL_PER_SECOND : 0);
        if (fixedWindows) {
            limits = limits.fixedWindows();
        }
        return hiddenLimit
                ? limits.hiddenRoute(SENDS, HIDDEN_LIMIT, Duration.ofMillis(HIDDEN_MILLIS))
                : limits;
    }

    /// Limits that count one channel's operations of a kind.
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

    /// Limits that count every operation.
    public List<RateLimitModel> globalLimits() {
        return limited && globalLimit
                ? List.of(RateLimitModel.slidingWindow(GLOBAL_PER_SECOND, 1_000))
                : List.of();
    }
}
