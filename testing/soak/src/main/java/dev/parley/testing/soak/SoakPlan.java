package dev.parley.testing.soak;

import dev.parley.failpoints.Mutant;
import dev.parley.testing.soak.fault.FaultLane;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Plan of a run.
///
/// @param name of its directory and report
/// @param seed of the schedule
/// @param minutes how long faults happen at least
/// @param mutant the rule that the services break, if any
/// @param kinds the kinds of faults; empty for all
/// @param instances number of instances of each service that may have several
/// @param rest how long the system may take to become idle
record SoakPlan(
        String name,
        long seed,
        int minutes,
        Optional<Mutant> mutant,
        Optional<List<String>> kinds,
        int instances,
        Duration rest) {

    private static final Duration REST = Duration.ofMinutes(8);
    private static final Duration REST_OF_MUTANT = Duration.ofSeconds(75);

    /// A run without a mutant.
    ///
    /// @param kinds the kinds of faults; empty for all
    static SoakPlan of(long seed, int minutes, List<String> kinds) {
        return new SoakPlan(
                Long.toString(seed),
                seed,
                minutes,
                Optional.empty(),
                Optional.of(kinds).filter(names -> !names.isEmpty()),
                2,
                REST);
    }

    /// A short run of a mutant, with the faults that bring it to light.
    static SoakPlan of(MutantTrial trial, long seed) {
        return new SoakPlan(
                "mutant-" + trial.mutant().key(),
                seed,
                1,
                Optional.of(trial.mutant()),
                Optional.of(trial.kinds()),
                trial.instances(),
                REST_OF_MUTANT);
    }

    /// Checks that each kind of this run exists.
    ///
    /// @throws IllegalArgumentException if one does not
    void requireKinds(List<String> names) {
        for (var kind : kinds.orElse(List.of())) {
            if (!names.contains(kind)) {
                throw new IllegalArgumentException("'" + kind + "' is not one of " + names);
            }
        }
    }

    /// A lane without the kinds that this run does not have.
    FaultLane selected(FaultLane lane) {
        return kinds.map(names ->
                        new FaultLane(
                                lane.name(),
                                lane.kinds().stream()
                                        .filter(kind -> names.contains(kind.name()))
                                        .toList()))
                .orElse(lane);
    }
}
