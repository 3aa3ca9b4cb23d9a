package dev.parley.benchmarks.discord.evaluation;

import java.util.List;

/// What one contestant made of one workload.
///
/// @param goodputPercent the floor's span in percent of its own
/// @param spanSeconds from the first arrival to the last
/// @param medianOverFloorSeconds by how much the median arrival is later than the floor's
/// @param p50OverFloorSeconds half of the arrivals are at most so much later than the floor's
/// @param p99OverFloorSeconds of 99 %
/// @param user429 and the next three: refusals by scope
/// @param banBudgetPercent what of the 10,000 per 10 minutes it would use at this pace
/// @param inversions how often a message arrived right after one of its channel that was submitted
///   later
/// @param duplicated messages that were there twice
/// @param lost operations that never took effect
/// @param falseOutcomes reported as failed but done, or as done but not
/// @param unclear honestly reported as unknown
/// @param hung never reported
/// @param errors some of what it said of those that failed or are unclear
/// @param requestsPerSecond that arrived
/// @param cpuMillisPerRequest of the contestant's own processes
public record CandidateFigures(
        double goodputPercent,
        double spanSeconds,
        double medianOverFloorSeconds,
        double p50OverFloorSeconds,
        double p99OverFloorSeconds,
        long user429,
        long global429,
        long shared429,
        long banned429,
        double banBudgetPercent,
        long inversions,
        long duplicated,
        long lost,
        long falseOutcomes,
        long unclear,
        long hung,
        double requestsPerSecond,
        double cpuMillisPerRequest,
        List<String> errors) {

    /// Copies the list.
    public CandidateFigures {
        errors = List.copyOf(errors);
    }
}
