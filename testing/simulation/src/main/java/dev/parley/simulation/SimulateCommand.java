package dev.parley.simulation;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.run.SeedResult;
import dev.parley.simulation.run.Simulation;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The `./parley simulate` command.
@Command(
        name = "./parley simulate",
        mixinStandardHelpOptions = true,
        description =
                "Runs egress' delivery decisions under faults, one history per seed, on virtual"
                        + " time; ends at the first broken promise.")
final class SimulateCommand implements Callable<Integer> {

    @Option(
            names = "--seeds",
            description = "number of seeds, default: ${DEFAULT-VALUE}",
            defaultValue = "100000")
    private long seeds;

    @Option(
            names = "--seed",
            description = "first seed, default: ${DEFAULT-VALUE}",
            defaultValue = "1")
    private long first;

    @Option(names = "--mutant", description = "break one rule on purpose: ${COMPLETION-CANDIDATES}")
    private @Nullable Mutant mutant;

    @Override
    public Integer call() throws InterruptedException {
        var start = System.nanoTime();
        var sweep = new SeedSweep(first, seeds, mutant).run();
        report(sweep, Duration.ofNanos(System.nanoTime() - start));
        var violation = sweep.violation();
        if (violation == null) {
            System.out.println("result: every promise was kept");
            return 0;
        }
        reportViolation(violation);
        return 1;
    }

    private static void report(SeedSweep sweep, Duration took) {
        var seconds = Math.max(took.toMillis(), 1) / 1_000.0;
        System.out.printf(
                Locale.ROOT,
                "seeds: %d in %.1f s, %.0f per second%nsteps: %d%n",
                sweep.seeds(),
                seconds,
                sweep.seeds() / seconds,
                sweep.steps());
        for (var fault : Fault.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "fault %s: %d%n",
                    fault.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    sweep.faults().getOrDefault(fault, 0L));
        }
    }

    private void reportViolation(SeedResult violation) {
        Simulation.trace(violation.seed(), mutant).forEach(System.out::println);
        System.out.printf("result: seed %d: %s%n", violation.seed(), violation.violation());
        System.out.printf(
                "again: ./parley simulate --seeds 1 --seed %d%s%n",
                violation.seed(), mutant == null ? "" : " --mutant " + mutant);
    }
}
