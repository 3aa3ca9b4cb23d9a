package dev.parley.bench.pipeline;

import dev.parley.bench.rig.BenchRun;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/// `pipeline`: our own time per message, from Discord's gateway to Discord's REST, beside a bare
/// chain of Kafka topics.
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description =
                "From the event written to the gateway's socket to the reply arrived at REST, model"
                        + " delay 0, beside a bare Kafka chain of as many topics.")
public final class PipelineCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there.")
    private @Nullable Path file;

    @Option(names = "--rate", defaultValue = "50", description = "Messages per second.")
    private int rate;

    @Option(names = "--seconds", defaultValue = "60", description = "How long it is measured.")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "30", description = "Seconds before that.")
    private int warmUp;

    /// Made by picocli.
    public PipelineCommand() {}

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli did not hand over the command");
        }
        var load = new PipelineLoad(rate, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp));
        return new BenchRun(spec, file).call(LIMIT, rig -> new PipelineBench(load).on(rig));
    }
}
