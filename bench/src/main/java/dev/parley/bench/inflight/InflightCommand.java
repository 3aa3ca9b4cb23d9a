package dev.parley.bench.inflight;

import dev.parley.bench.rig.BenchRun;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/// `inflight`: thousands of slow calls through one inference-service, beside the ideal.
@Command(
        name = "inflight",
        mixinStandardHelpOptions = true,
        description =
                "4,000 calls of a model that takes 2 s, 5 % of them 20 s, 500 in flight through one"
                        + " inference-service, beside the ideal schedule of the same calls.")
public final class InflightCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(8);

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there.")
    private @Nullable Path file;

    @Option(names = "--calls", defaultValue = "4000", description = "How many.")
    private int calls;

    @Option(names = "--in-flight", defaultValue = "500", description = "At the same time.")
    private int inFlight;

    /// Made by picocli.
    public InflightCommand() {}

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli did not hand over the command");
        }
        var load = new InflightLoad(calls, inFlight);
        return new BenchRun(spec, file).call(LIMIT, rig -> new InflightBench(load).on(rig));
    }
}
