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

/// The `discord` benchmark: delivery under Discord's limits and faults, compared with JDA,
/// discord.js and Discord4J.
@Command(
        name = "discord",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "discord-client, JDA, @discordjs/rest and Discord4J, each at its defaults and in a"
                        + " process of its own, against a simulated Discord whose log provides the"
                        + " figures.")
public final class DiscordCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(90);

    @Mixin private final BenchmarkRun run = new BenchmarkRun();

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            description = "S1, S1-fixed, S5, S2, S3, S3x4, S7, S4, S4b, H, raw; default: all.")
    private List<String> names = List.of();

    @Option(
            names = "--seeds",
            defaultValue = "5",
            description = "Number of runs, with seeds 1, 2, …")
    private int seeds;

    @Option(
            names = "--only",
            split = ",",
            description = "Only these candidates, for example parley,JDA.")
    private List<String> onlyCandidates = List.of();

    @Option(
            names = "--travel",
            defaultValue = "50",
            description = "One-way network delay in milliseconds.")
    private int latencyMillis;

    @Option(
            names = "--jitter",
            defaultValue = "0",
            description = "Maximum additional delay in milliseconds.")
    private int jitterMillis;

    @Option(
            names = "--quick",
            description =
                    "One seed; S1, S2, S7 and S4 unless scenarios are named; not recorded in the"
                            + " docs.")
    private boolean quick;

    /// Created by picocli.
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
