package dev.parley.benchmarks.discord.evaluation;

import java.util.List;

/// Figures of one candidate for one workload.
///
/// @param goodputPercent time span of the floor in percent of the candidate's
/// @param spanSeconds time from the first arrival to the last
/// @param medianOverFloorSeconds delay of the median arrival behind the floor's
/// @param p50OverFloorSeconds median delay of an arrival behind the floor's of the same rank
/// @param p99OverFloorSeconds 99th percentile of the same
/// @param user429 rejections by the per-route limit; the next three: by the global limit, a shared
///   limit, and while banned
/// @param banBudgetPercent share of the 10,000 invalid requests per 10 minutes used at this rate
/// @param inversions messages that arrived right after one of the same channel submitted later
/// @param duplicated messages that exist twice
/// @param lost operations that never took effect
/// @param falseOutcomes operations reported as failed but applied, or the reverse
/// @param unclear operations reported as unknown
/// @param hung operations never reported
/// @param errors a few of the errors reported
/// @param requestsPerSecond arrival rate
/// @param cpuMillisPerRequest processor time of the candidate's processes
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

    public CandidateFigures {
        errors = List.copyOf(errors);
    }
}
