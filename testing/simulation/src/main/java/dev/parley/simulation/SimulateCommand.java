package dev.parley.simulation;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.fault.World;
import dev.parley.simulation.seed.SeedResult;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/// The `./parley simulate` command.
@Command(
        name = "./parley simulate",
        mixinStandardHelpOptions = true,
        description =
                "Runs the decisions of egress, turns, outbox and consumer under faults, one history"
                        + " per world and seed, on virtual time; ends at the first broken promise.")
final class SimulateCommand implements Callable<Integer> {

    @Option(
            names = "--seeds",
            description = "number of seeds of each world, default: ${DEFAULT-VALUE}",
            defaultValue = "100000")
    private long seeds;

    @Option(
            names = "--seed",
            description = "first seed, default: ${DEFAULT-VALUE}",
            defaultValue = "1")
    private long first;

    @Option(names = "--world", description = "run one only: ${COMPLETION-CANDIDATES}")
    private @Nullable World world;

    @Option(names = "--mutant", description = "break one rule on purpose: ${COMPLETION-CANDIDATES}")
    private @Nullable Mutant mutant;

    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);

    @Override
    public Integer call() throws InterruptedException {
        for (var each : worlds()) {
            var violation = violation(each);
            if (violation != null) {
                report(each, violation);
                return 1;
            }
        }
        for (var fault : Fault.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "fault %s: %d%n",
                    name(fault).replace('_', '-'),
                    faults.getOrDefault(fault, 0L));
        }
        System.out.println("result: every promise was kept");
        return 0;
    }

    private List<World> worlds() {
        if (mutant != null) {
            return List.of(mutant.world());
        }
        return world == null ? List.of(World.values()) : List.of(world);
    }

    private @Nullable SeedResult violation(World each) throws InterruptedException {
        var start = System.nanoTime();
        var sweep = new SeedSweep(each, first, seeds, mutant).run();
        var took = Duration.ofNanos(System.nanoTime() - start);
        var seconds = Math.max(took.toMillis(), 1) / 1_000.0;
        System.out.printf(
                Locale.ROOT,
                "world %s: %d seeds in %.1f s, %.0f per second, %d steps%n",
                name(each),
                sweep.seeds(),
                seconds,
                sweep.seeds() / seconds,
                sweep.steps());
        sweep.faults().forEach((fault, times) -> faults.merge(fault, times, Long::sum));
        return sweep.violation();
    }

    private void report(World each, SeedResult violation) {
        Worlds.run(each, violation.seed(), mutant).trace().forEach(System.out::println);
        System.out.printf("result: seed %d: %s%n", violation.seed(), violation.violation());
        System.out.printf(
                "again: ./parley simulate --world %s --seeds 1 --seed %d%s%n",
                each, violation.seed(), mutant == null ? "" : " --mutant " + mutant);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
