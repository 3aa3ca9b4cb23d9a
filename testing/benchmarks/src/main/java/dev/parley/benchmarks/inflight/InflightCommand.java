package dev.parley.benchmarks.inflight;

import dev.parley.benchmarks.rig.BenchmarkRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.concurrent.Callable;

/// The `inflight` benchmark: thousands of slow calls through one inference-service, compared with
/// the ideal schedule.
@Command(
        name = "inflight",
        mixinStandardHelpOptions = true,
        description =
                "4,000 calls of a model that takes 2 s, 5 %% of them 20 s, 500 in flight through"
                    + " one inference-service, compared with the ideal schedule of the same calls.")
public final class InflightCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(8);

    @Mixin private final BenchmarkRun run = new BenchmarkRun();

    @Option(names = "--calls", defaultValue = "4000", description = "Number of calls.")
    private int calls;

    @Option(
            names = "--in-flight",
            defaultValue = "500",
            description = "Maximum number of concurrent calls.")
    private int inFlight;

    /// Created by picocli.
    public InflightCommand() {}

    @Override
    public Integer call() {
        var load = new InflightLoad(calls, inFlight);
        return run.run(LIMIT, rig -> new InflightBenchmark(load).run(rig));
    }
}
