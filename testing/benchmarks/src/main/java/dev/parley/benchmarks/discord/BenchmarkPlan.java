package dev.parley.benchmarks.discord;

import dev.parley.benchmarks.discord.workload.Scenario;
import dev.parley.benchmarks.discord.workload.SimulatedLatency;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Parameters of one run of the `discord` benchmark.
///
/// @param seeds number of runs per scenario, with seeds 1, 2, …
/// @param onlyCandidates names of the candidates to run; empty means all
/// @param commandLine command line to record in the documentation, or null to leave the page
///   unchanged
record BenchmarkPlan(
        List<Scenario> scenarios,
        int seeds,
        List<String> onlyCandidates,
        SimulatedLatency latency,
        @Nullable String commandLine) {

    BenchmarkPlan {
        scenarios = List.copyOf(scenarios);
        onlyCandidates = List.copyOf(onlyCandidates);
        if (seeds < 1) {
            throw new IllegalArgumentException("seeds is " + seeds + ", expected at least 1");
        }
    }

    boolean includes(String candidate) {
        return onlyCandidates.isEmpty() || onlyCandidates.contains(candidate);
    }
}
