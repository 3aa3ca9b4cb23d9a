package dev.parley.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/// Checks that a phase produced the planned load; a run under less load is invalid.
public final class LoadValidation {

    private static final double MAX_STRETCH = 1.1;
    private static final long SLACK_NANOS = 500_000_000;

    private LoadValidation() {}

    /// Deviations from the planned load, one sentence each.
    ///
    /// @param phase the plan
    /// @param exchanges the result
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
