package dev.parley.benchmarks.inflight;

import dev.parley.benchmarks.report.MaximumTarget;
import dev.parley.benchmarks.report.Report;
import dev.parley.benchmarks.report.Table;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/// The figures of the slow calls in words, a table and numbers.
final class InflightReport {

    private static final double MAX_RATIO_TO_IDEAL = 1.5;
    private static final double MILLIS = 1_000;

    private InflightReport() {}

    /// The figures of a run.
    ///
    /// @param calls how many were asked for
    /// @param results how many results came
    /// @param completed how many of those were answers
    /// @param slow how many calls the model made slow
    /// @param modelAttempts how often the model was asked
    /// @param inFlight how many were allowed at the same time
    /// @param mostAtOnce how many there were
    /// @param wallSeconds until the last result was there
    /// @param idealSeconds of the best schedule of the same calls
    /// @param ratio of the two; not a number while results are missing
    /// @param peakMegabytes of the service's resident memory, -1 where unknown
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
                .row("calls of the model", figures.modelAttempts(), figures.calls(), "")
                .row("most at once", figures.mostAtOnce(), figures.inFlight(), "")
                .row("peak memory MB", figures.peakMegabytes(), "", "");
    }
}
