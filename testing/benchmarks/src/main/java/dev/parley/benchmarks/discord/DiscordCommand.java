package dev.parley.benchmarks.discord;

import dev.parley.benchmarks.discord.workload.Scenario;
import dev.parley.benchmarks.discord.workload.SimulatedLatency;
import dev.parley.benchmarks.rig.BenchmarkRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/// `discord`: delivery under Discord's limits and faults, beside JDA, discord.js and Discord4J.
@Command(
        name = "discord",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Ours, JDA, @discordjs/rest and Discord4J, each at its defaults and in a process of"
                        + " its own, against a fake Discord whose log is the only judge.")
public final class DiscordCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(90);

    @Mixin private final BenchmarkRun run = new BenchmarkRun();

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            description = "S1, S1-fixed, S5, S2, S3, S3x4, S7, S4, S4b, H, raw; all for none.")
    private List<String> names = List.of();

    @Option(names = "--seeds", defaultValue = "5", description = "So many runs, seeds 1, 2, …")
    private int seeds;

    @Option(
            names = "--only",
            split = ",",
            description = "Only these contestants, such as parley,JDA.")
    private List<String> onlyCandidates = List.of();

    @Option(names = "--travel", defaultValue = "50", description = "One way, in milliseconds.")
    private int latencyMillis;

    @Option(
            names = "--jitter",
            defaultValue = "0",
            description = "At most so much more, in milliseconds.")
    private int jitterMillis;

    @Option(
            names = "--quick",
            description = "One seed; S1, S2, S7 and S4 if none is named; not written down.")
    private boolean quick;

    /// Made by picocli.
    public DiscordCommand() {}

    @Override
    public Integer call() {
        var wanted = quick && names.isEmpty() ? List.of("S1", "S2", "S7", "S4") : names;
        var plan =
                new BenchmarkPlan(
                        Scenario.named(wanted),
                        quick ? 1 : seeds,
                        onlyCandidates,
                        new SimulatedLatency(latencyMillis, jitterMillis),
                        quick || !onlyCandidates.isEmpty() ? null : commandLine());
        return run.run(LIMIT, rig -> new DiscordBenchmark(plan).run(rig));
    }

    private String commandLine() {
        var line = new StringBuilder("./parley bench discord");
        names.forEach(name -> line.append(' ').append(name));
        line.append(" --seeds ").append(seeds);
        if (latencyMillis != 50 || jitterMillis != 0) {
            line.append(" --travel ")
                    .append(latencyMillis)
                    .append(" --jitter ")
                    .append(jitterMillis);
        }
        return line.toString();
    }
}
