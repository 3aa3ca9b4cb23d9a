package dev.parley.benchmarks.discord;

import dev.parley.benchmarks.discord.workload.Scenario;
import dev.parley.benchmarks.discord.workload.SimulatedLatency;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What one run of the bench is to do.
///
/// @param seeds how many times, with seeds from 1 on
/// @param onlyCandidates the contestants that take part; all for none
/// @param commandLine what to write down as the command, or null to write nothing down
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

    boolean includes(String contestant) {
        return onlyCandidates.isEmpty() || onlyCandidates.contains(contestant);
    }
}
