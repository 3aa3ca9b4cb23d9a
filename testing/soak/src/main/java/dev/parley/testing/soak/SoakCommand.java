package dev.parley.testing.soak;

import dev.parley.failpoints.Mutant;
import dev.parley.local.project.ProjectHome;
import dev.parley.testing.soak.report.SoakReport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// The `./parley soak` command.
@Command(
        name = "./parley soak",
        mixinStandardHelpOptions = true,
        description =
                "Runs the whole system under traffic and faults that a seed schedules, and judges"
                        + " what people and topics saw.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every fault happened as often as asked, and every promise was kept",
            "1:a promise was broken",
            "2:a fault happened less often than asked"
        })
final class SoakCommand implements Callable<Integer> {

    @Option(
            names = "--seed",
            description = "decides the schedule of faults, default: ${DEFAULT-VALUE}",
            defaultValue = "1")
    private long seed;

    @Option(
            names = "--minutes",
            description =
                    "how long faults happen at least; each kind happens once a minute, default:"
                            + " ${DEFAULT-VALUE}",
            defaultValue = "20")
    private int minutes;

    @Option(
            names = "--kinds",
            split = ",",
            paramLabel = "KIND",
            description =
                    "only these kinds of faults, to look for the cause of a violation; a wrong name"
                            + " lists them")
    private List<String> kinds = List.of();

    @Option(
            names = "--mutant",
            paramLabel = "NAME",
            description =
                    "lets services break a rule, which a judge has to find; a wrong name lists"
                            + " them")
    private @Nullable Mutant mutant;

    @Option(
            names = "--mutants",
            description =
                    "runs every mutant, each for a minute under the faults that bring it to light;"
                            + " exit code 0: each was caught by its judge")
    private boolean mutants;

    @Override
    public Integer call() {
        if (mutants) {
            return runMutants();
        }
        var plan =
                mutant == null
                        ? SoakPlan.of(seed, minutes, kinds)
                        : SoakPlan.of(MutantTrial.of(mutant), seed);
        return run(plan).verdict().exitCode();
    }

    private int runMutants() {
        var lines = new ArrayList<String>();
        var caught = true;
        for (var each : Mutant.values()) {
            var trial = MutantTrial.of(each);
            var report = run(SoakPlan.of(trial, seed));
            lines.add(trial.line(report));
            caught &= trial.isCaughtBy(report);
        }
        System.out.println("| mutant | judge | result | other judges |\n|---|---|---|---|");
        lines.forEach(System.out::println);
        return caught ? 0 : 1;
    }

    private static SoakReport run(SoakPlan plan) {
        var report = new SoakRun(ProjectHome.find(), plan).run();
        System.out.println(report.markdown());
        plan.mutant()
                .map(MutantTrial::of)
                .ifPresent(trial -> System.out.println(trial.line(report)));
        return report;
    }
}
