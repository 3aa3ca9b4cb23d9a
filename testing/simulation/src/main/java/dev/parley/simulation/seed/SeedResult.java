package dev.parley.simulation.seed;

import dev.parley.simulation.fault.Fault;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Result of one seed.
///
/// @param steps number of turns that actors had
/// @param faults number of times that each fault fired
/// @param violation the broken promise; null: none
public record SeedResult(
        long seed, int steps, Map<Fault, Integer> faults, @Nullable String violation) {

    public SeedResult {
        faults = Map.copyOf(faults);
    }
}
