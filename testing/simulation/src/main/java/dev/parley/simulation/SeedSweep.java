package dev.parley.simulation;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.fault.World;
import dev.parley.simulation.seed.SeedResult;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/// Run of many seeds of one world up to the first violation.
///
/// It runs in a virtual thread itself: a turn is then handed over without a change of the carrier.
final class SeedSweep {

    private final World world;
    private final long first;
    private final long count;
    private final @Nullable Mutant mutant;
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private long seeds;
    private long steps;
    private @Nullable SeedResult violation;

    /// @param mutant rule to break; null: none
    SeedSweep(World world, long first, long count, @Nullable Mutant mutant) {
        this.world = world;
        this.first = first;
        this.count = count;
        this.mutant = mutant;
    }

    /// Keeps all virtual threads on one carrier, which makes a turn several times as fast; without
    /// effect once a virtual thread has run.
    static void useOneCarrier() {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
    }

    /// Runs the seeds.
    ///
    /// @throws InterruptedException when the caller is interrupted
    SeedSweep run() throws InterruptedException {
        Thread.ofVirtual().start(this::runSeeds).join();
        return this;
    }

    private void runSeeds() {
        while (seeds < count && violation == null) {
            var result = Worlds.run(world, first + seeds, mutant).result();
            seeds++;
            steps += result.steps();
            result.faults().forEach((fault, times) -> faults.merge(fault, (long) times, Long::sum));
            violation = result.violation() == null ? null : result;
        }
    }

    /// The violation; null: none.
    @Nullable SeedResult violation() {
        return violation;
    }

    long seeds() {
        return seeds;
    }

    long steps() {
        return steps;
    }

    /// Number of times that each fault fired.
    Map<Fault, Long> faults() {
        return faults;
    }
}
