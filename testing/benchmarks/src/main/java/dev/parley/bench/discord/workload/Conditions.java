package dev.parley.bench.discord.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Discord's limits and faults while a workload runs.
///
/// @param limited whether there are limits at all
/// @param fixed whether routes count in windows, not as leaky buckets
/// @param global whether there is a global limit
/// @param hidden whether sends to one channel have a limit that no header tells of
/// @param faults as the simulator takes them
public record Conditions(
        boolean limited,
        boolean fixed,
        boolean global,
        boolean hidden,
        List<Map<String, ?>> faults) {

    private static final int GLOBAL_PER_SECOND = 50;
    private static final int HIDDEN_LIMIT = 10;
    private static final long HIDDEN_MILLIS = 12_000;
    private static final String SENDS = "POST /channels/*/messages";

    /// Copies the list.
    public Conditions {
        faults = List.copyOf(faults);
    }

    /// Discord as it usually is: leaky buckets and the global limit.
    public static Conditions usual() {
        return new Conditions(true, false, true, false, List.of());
    }

    /// No limit and no fault.
    static Conditions none() {
        return new Conditions(false, false, false, false, List.of());
    }

    /// The same with windows.
    Conditions inWindows() {
        return new Conditions(limited, true, global, hidden, faults);
    }

    /// The same without the global limit.
    Conditions withoutGlobal() {
        return new Conditions(limited, fixed, false, hidden, faults);
    }

    /// The same with a limit that no header tells of.
    Conditions withHidden() {
        return new Conditions(limited, fixed, global, true, faults);
    }

    /// The same with one more fault to a share of the sends.
    Conditions withFault(String when, String kind, double share) {
        var more = new ArrayList<>(faults);
        more.add(Map.of("when", when, "kind", kind, "match", SENDS, "share", share));
        return new Conditions(limited, fixed, global, hidden, more);
    }

    /// What the simulator is told.
    ///
    /// @param travel how far it is away
    /// @param seed for faults and jitter
    public Map<String, ?> script(Travel travel, long seed) {
        var limits = new HashMap<String, Object>();
        limits.put("buckets", fixed ? "fixed" : "leaky");
        limits.put("globalPerSecond", global ? GLOBAL_PER_SECOND : 0);
        if (hidden) {
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
    public List<Counter> ofChannel(Operation.Kind kind) {
        if (!limited) {
            return List.of();
        }
        var counters = new ArrayList<Counter>();
        switch (kind) {
            case SEND -> counters.add(fixed ? Counter.fixed(5, 5_000) : Counter.leaky(5, 5_000));
            case REACT -> counters.add(fixed ? Counter.fixed(1, 250) : Counter.leaky(1, 250));
        }
        if (hidden) {
            counters.add(Counter.fixed(HIDDEN_LIMIT, HIDDEN_MILLIS));
        }
        return counters;
    }

    /// What counts everything.
    public List<Counter> ofAll() {
        return limited && global ? List.of(Counter.sliding(GLOBAL_PER_SECOND, 1_000)) : List.of();
    }
}
