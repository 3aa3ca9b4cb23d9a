package dev.parley.benchmarks.pipeline;

import dev.parley.benchmarks.rig.BenchmarkRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.concurrent.Callable;

/// The `pipeline` benchmark: processing time per message from Discord's gateway to its REST API,
/// compared with a bare chain of Kafka topics.
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description =
                "From the event written to the gateway's socket to the reply arrived at REST, model"
                        + " delay 0, compared with a bare Kafka chain of as many topics.")
public final class PipelineCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Mixin private final BenchmarkRun run = new BenchmarkRun();

    @Option(names = "--rate", defaultValue = "50", description = "Messages per second.")
    private int rate;

    @Option(names = "--seconds", defaultValue = "60", description = "Measured time in seconds.")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "30", description = "Warm-up time in seconds.")
    private int warmUp;

    /// Created by picocli.
    public PipelineCommand() {}

    @Override
    public Integer call() {
        var load = new PipelineLoad(rate, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp));
        return run.run(LIMIT, rig -> new PipelineBenchmark(load).run(rig));
    }
}
