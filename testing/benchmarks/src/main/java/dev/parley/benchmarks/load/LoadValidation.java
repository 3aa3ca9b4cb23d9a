package dev.parley.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/// Whether a phase was the load that was planned; a run under less load is no good run, it is none.
public final class LoadValidation {

    private static final double MAX_STRETCH = 1.1;
    private static final long SLACK_NANOS = 500_000_000;

    private LoadValidation() {}

    /// What was wrong with the load, one sentence each.
    ///
    /// @param phase as planned
    /// @param exchanges as it came
    public static List<String> objections(LoadPhase phase, MessageExchanges exchanges) {
        var objections = new ArrayList<String>();
        var planned = phase.messages();
        if (exchanges.written() != planned) {
            objections.add(
                    "%s: %d of %d messages were written"
                            .formatted(phase.prefix(), exchanges.written(), planned));
        }
        var longest = phase.plannedDuration().toNanos() * MAX_STRETCH + SLACK_NANOS;
        if (!phase.interval().isZero() && exchanges.spanNanos() > longest) {
            objections.add(
                    "%s: writing took %.1f s instead of %.1f s"
                            .formatted(
                                    phase.prefix(),
                                    exchanges.spanNanos() / 1e9,
                                    phase.plannedDuration().toNanos() / 1e9));
        }
        return objections;
    }
}
