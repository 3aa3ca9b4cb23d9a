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

/// A running candidate: reads operations line by line and writes their outcomes.
///
/// `PREPARE {…}` creates a fresh client, acknowledged with `READY`; after `GO` the process writes
/// one line per outcome and finally `DONE`.
public final class CandidateProcess implements AutoCloseable {

    private static final String READY = "READY";
    private static final String DONE = "DONE";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PATIENCE_TO_END_SECONDS = 5;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Candidate candidate;
    private final Process process;
    private final Writer in;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private CandidateProcess(Candidate candidate, Process process) {
        this.candidate = candidate;
        this.process = process;
        this.in = process.outputWriter();
        Thread.ofVirtual().name("reads " + candidate.name()).start(this::read);
    }

    /// Starts a candidate.
    ///
    /// @param environment environment variables that point to the simulated Discord
    /// @param complaints file for its standard error
    public static CandidateProcess start(
            Candidate candidate, Map<String, String> environment, Path complaints) {
        var builder = new ProcessBuilder(candidate.command());
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()));
        try {
            return new CandidateProcess(candidate, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(candidate.name() + " could not be started", e);
        }
    }

    /// Hands over a workload and waits until a fresh client is ready.
    ///
    /// @param globalLimit whether the client applies the global limit that it assumes by default
    /// @param processes number of processes that share the bot token
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
                                        "nonces", candidate.usesNonces())));
        flush();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var line = poll(deadline); !READY.equals(line); line = poll(deadline)) {
            if (line == null) {
                throw new IllegalStateException(
                        candidate.name() + " did not become ready; see its log");
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
    /// @param deadline by `System.nanoTime()`; outcomes not reported by then are missing
    /// @return the outcomes reported so far
    public ReportedOutcomes await(long deadline) {
        var reported = new HashMap<String, ReportedOutcome>();
        for (var line = poll(deadline); line != null; line = poll(deadline)) {
            if (line.equals(DONE)) {
                return new ReportedOutcomes(true, reported);
            }
            if (line.startsWith("{")) {
                var outcome = JSON.readValue(line, ReportedOutcome.class);
                reported.put(outcome.id(), outcome);
            }
        }
        return new ReportedOutcomes(false, reported);
    }

    /// Outcomes reported in a round.
    ///
    /// @param complete whether every operation was reported
    /// @param byOperation outcomes by operation id
    public record ReportedOutcomes(boolean complete, Map<String, ReportedOutcome> byOperation) {}

    /// Processor time used so far.
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
            throw new IllegalStateException("interrupted while waiting for a candidate", e);
        }
    }

    private void read() {
        try (BufferedReader out = process.inputReader()) {
            out.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException ended) {
            // the process ended; a waiting reader notices that it is no longer alive
        }
    }

    private void write(String line) {
        try {
            in.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(candidate.name() + " has ended", e);
        }
    }

    private void flush() {
        try {
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(candidate.name() + " has ended", e);
        }
    }
}
