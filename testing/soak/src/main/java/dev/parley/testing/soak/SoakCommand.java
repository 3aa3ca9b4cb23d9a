package dev.parley.testing.soak;

import dev.parley.failpoints.Mutant;
import dev.parley.local.project.ProjectHome;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Optional;
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
            names = "--mutant",
            paramLabel = "NAME",
            description =
                    "lets services break a rule, which a judge has to find; a wrong name lists"
                            + " them")
    private @Nullable Mutant mutant;

    @Override
    public Integer call() {
        var report =
                new SoakRun(ProjectHome.find(), seed, minutes, Optional.ofNullable(mutant)).run();
        System.out.println(report.markdown());
        return report.verdict().exitCode();
    }
}
