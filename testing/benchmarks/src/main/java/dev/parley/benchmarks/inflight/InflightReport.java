package dev.parley.benchmarks.inflight;

import dev.parley.benchmarks.report.MaximumTarget;
import dev.parley.benchmarks.report.Report;
import dev.parley.benchmarks.report.Table;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/// Report of the slow calls: text, table and figures.
final class InflightReport {

    private static final double MAX_RATIO_TO_IDEAL = 1.5;
    private static final double MILLIS = 1_000;

    private InflightReport() {}

    /// Figures of a run.
    ///
    /// @param calls requests written
    /// @param results results received
    /// @param completed results that carry an answer
    /// @param slow calls that the model delayed
    /// @param modelAttempts requests to the model
    /// @param inFlight allowed concurrency
    /// @param mostAtOnce observed concurrency
    /// @param wallSeconds time until the last result
    /// @param idealSeconds time of the ideal schedule
    /// @param ratio wall time over ideal time; NaN while results are missing
    /// @param peakMegabytes peak resident memory of the service, -1 if unknown
    private record Figures(
            int calls,
            int results,
            int completed,
            int slow,
            int modelAttempts,
            int inFlight,
            int mostAtOnce,
            double wallSeconds,
            double idealSeconds,
            double ratio,
            long peakMegabytes) {}

    static Report of(InflightLoad load, ModelCalls calls, Duration wall, OptionalLong peak) {
        var delays = calls.delays(InflightLoad.USUAL, InflightLoad.SLOW);
        var ideal = IdealSchedule.of(delays, load.inFlight());
        var figures =
                new Figures(
                        load.calls(),
                        calls.all().size(),
                        calls.completed(),
                        Collections.frequency(delays, InflightLoad.SLOW),
                        calls.attempts(),
                        load.inFlight(),
                        calls.peakConcurrency(),
                        wall.toMillis() / MILLIS,
                        ideal.toMillis() / MILLIS,
                        calls.all().size() < load.calls() ? Double.NaN : ratio(wall, ideal),
                        peak.orElse(-1));
        var ratio =
                new MaximumTarget(
                        "wall time, times the ideal", figures.ratio(), MAX_RATIO_TO_IDEAL, "");
        var missing =
                new MaximumTarget("results missing", figures.calls() - figures.results(), 0, "");
        return new Report(
                "inflight: %,d calls of 2 s, 5 %% of them 20 s, %d in flight, -Xmx256m"
                        .formatted(load.calls(), load.inFlight()),
                List.of(
                        "Wall: from the first request written to its topic to the last result read"
                                + " from its own.",
                        "Ideal: the same calls in the same order on as many slots, where nothing"
                                + " but the model takes time."),
                List.of(table(figures)),
                List.of(ratio.sentence(), missing.sentence()),
                List.of(),
                figures);
    }

    private static double ratio(Duration wall, Duration ideal) {
        return Math.round(100.0 * wall.toMillis() / ideal.toMillis()) / 100.0;
    }

    private static Table table(Figures figures) {
        return new Table("", "measured", "ideal", "ratio")
                .row("wall s", figures.wallSeconds(), figures.idealSeconds(), figures.ratio())
                .row("results", figures.results(), figures.calls(), "")
                .row("answers", figures.completed(), figures.calls(), "")
                .row("slow calls", figures.slow(), "", "")
                .row("model requests", figures.modelAttempts(), figures.calls(), "")
                .row("peak concurrency", figures.mostAtOnce(), figures.inFlight(), "")
                .row("peak memory MB", figures.peakMegabytes(), "", "");
    }
}
