package dev.parley.simulation.seed;

import dev.parley.simulation.fault.FaultPlan;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.schedule.Scheduler;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Run of one seed; the same seed has the same history.
///
/// @param world creates the history of a seed
/// @param mutant rule to break; null: none
public record SeedRun(Function<Stage, History> world, long seed, @Nullable Mutant mutant) {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    /// Runs the seed.
    public SeedResult result() {
        return run(null);
    }

    /// Runs the seed and returns what happened in it.
    public List<String> trace() {
        var trace = new ArrayList<String>();
        var _ = run(trace);
        return trace;
    }

    private SeedResult run(@Nullable List<String> trace) {
        var random = new SplittableRandom(seed);
        var faults = new FaultPlan(random);
        var scheduler = new Scheduler(random, START, trace);
        var violation = violation(new Stage(random, faults, scheduler, mutant));
        return new SeedResult(seed, scheduler.steps(), faults.fired(), violation);
    }

    private @Nullable String violation(Stage stage) {
        var history = world.apply(stage);
        try {
            history.play();
        } catch (IllegalStateException e) {
            // often the consequence of a promise that was broken before
            return Objects.requireNonNullElse(history.violation(), e.getMessage());
        }
        var violation = history.violation();
        return violation == null ? history.verdict() : violation;
    }
}
