package dev.parley.benchmarks.discord.candidate;

import dev.parley.benchmarks.discord.evaluation.ReportedOutcome;
import dev.parley.benchmarks.discord.workload.WorkloadOperation;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One running contestant: operations go in line by line, outcomes come out.
///
/// `PREPARE {…}` makes it a fresh client, which it says with `READY`; after `GO` it tells each
/// outcome, and `DONE` when all are told.
public final class CandidateProcess implements AutoCloseable {

    private static final String READY = "READY";
    private static final String DONE = "DONE";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PATIENCE_TO_END_SECONDS = 5;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Candidate contestant;
    private final Process process;
    private final Writer in;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private CandidateProcess(Candidate contestant, Process process) {
        this.contestant = contestant;
        this.process = process;
        this.in = process.outputWriter();
        Thread.ofVirtual().name("reads " + contestant.name()).start(this::read);
    }

    /// Starts one.
    ///
    /// @param environment where Discord is
    /// @param complaints the file for what it writes to standard error
    public static CandidateProcess start(
            Candidate contestant, Map<String, String> environment, Path complaints) {
        var builder = new ProcessBuilder(contestant.command());
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()));
        try {
            return new CandidateProcess(contestant, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(contestant.name() + " does not start", e);
        }
    }

    /// Hands over a workload and waits until a fresh client is ready for it.
    ///
    /// @param globalLimit whether the client keeps the global limit that it assumes by itself
    /// @param processes how many share the bot's token
    public void prepare(List<WorkloadOperation> operations, boolean globalLimit, int processes) {
        lines.clear();
        for (var operation : operations) {
            write(JSON.writeValueAsString(operation.json()));
        }
        write(
                "PREPARE "
                        + JSON.writeValueAsString(
                                Map.of(
                                        "globalLimit", globalLimit,
                                        "processes", processes,
                                        "nonces", contestant.usesNonces())));
        flush();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var line = poll(deadline); !READY.equals(line); line = poll(deadline)) {
            if (line == null) {
                throw new IllegalStateException(
                        contestant.name() + " is not ready; its complaints are in its log");
            }
        }
    }

    /// Starts the round.
    public void startRound() {
        write("GO");
        flush();
    }

    /// Waits for the outcomes.
    ///
    /// @param deadline by `System.nanoTime()`; what is not told by then is missing
    /// @return whether all was told, and what was
    public ReportedOutcomes await(long deadline) {
        var told = new HashMap<String, ReportedOutcome>();
        for (var line = poll(deadline); line != null; line = poll(deadline)) {
            if (line.equals(DONE)) {
                return new ReportedOutcomes(true, told);
            }
            if (line.startsWith("{")) {
                var outcome = JSON.readValue(line, ReportedOutcome.class);
                told.put(outcome.id(), outcome);
            }
        }
        return new ReportedOutcomes(false, told);
    }

    /// What was told in a round.
    ///
    /// @param complete whether all was
    /// @param byOperation by operation
    public record ReportedOutcomes(boolean complete, Map<String, ReportedOutcome> byOperation) {}

    /// The processor time that it has used so far.
    public Duration cpuTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_TO_END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable String poll(long deadline) {
        try {
            while (process.isAlive() || !lines.isEmpty()) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return null;
                }
                var step = Math.min(left, TimeUnit.SECONDS.toNanos(1));
                var line = lines.poll(step, TimeUnit.NANOSECONDS);
                if (line != null) {
                    return line;
                }
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a contestant", e);
        }
    }

    private void read() {
        try (BufferedReader out = process.inputReader()) {
            out.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException ended) {
            // the process ended: whoever waits for a line sees that it lives no more
        }
    }

    private void write(String line) {
        try {
            in.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(contestant.name() + " has ended", e);
        }
    }

    private void flush() {
        try {
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(contestant.name() + " has ended", e);
        }
    }
}
