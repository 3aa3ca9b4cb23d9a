package dev.parley.simulation.seed;

import dev.parley.simulation.fault.FaultPlan;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.schedule.Scheduler;

import org.jspecify.annotations.Nullable;

import java.util.random.RandomGenerator;

/// Choices and time of one seed.
///
/// @param random the seed's source of choices
/// @param mutant rule to break; null: none
public record Stage(
        RandomGenerator random, FaultPlan faults, Scheduler scheduler, @Nullable Mutant mutant) {

    /// Returns whether a rule is broken in this history.
    public boolean breaks(Mutant rule) {
        return mutant == rule;
    }
}
