package dev.parley.bench.discord;

import dev.parley.bench.discord.workload.Scenario;
import dev.parley.bench.discord.workload.Travel;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What one run of the bench is to do.
///
/// @param seeds how many times, with seeds from 1 on
/// @param only the contestants that take part; all for none
/// @param commandLine what to write down as the command, or null to write nothing down
record Plan(
        List<Scenario> scenarios,
        int seeds,
        List<String> only,
        Travel travel,
        @Nullable String commandLine) {

    Plan {
        scenarios = List.copyOf(scenarios);
        only = List.copyOf(only);
        if (seeds < 1) {
            throw new IllegalArgumentException("seeds is " + seeds + ", expected at least 1");
        }
    }

    boolean takesPart(String contestant) {
        return only.isEmpty() || only.contains(contestant);
    }
}
