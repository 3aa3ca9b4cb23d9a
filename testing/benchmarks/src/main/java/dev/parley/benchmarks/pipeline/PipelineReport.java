package dev.parley.benchmarks.pipeline;

import dev.parley.benchmarks.load.MessageExchanges;
import dev.parley.benchmarks.report.Distribution;
import dev.parley.benchmarks.report.MaximumTarget;
import dev.parley.benchmarks.report.Report;
import dev.parley.benchmarks.report.Table;

import java.util.List;

/// Report of the pipeline: text, tables and figures.
final class PipelineReport {

    private static final double MAX_RATIO_TO_FLOOR = 2.5;

    private PipelineReport() {}

    /// Figures of a run.
    ///
    /// @param ratePerSecond messages per second
    /// @param messages messages written
    /// @param lost messages never answered
    /// @param answeredTwice messages answered more than once
    /// @param pipeline processing time per message
    /// @param floor time through the bare chain
    /// @param p50Ratio ratio of the medians
    /// @param p99Ratio ratio of the 99th percentiles
    /// @param hops breakdown by hop
    private record Figures(
            int ratePerSecond,
            int messages,
            int lost,
            int answeredTwice,
            Distribution.Summary pipeline,
            Distribution.Summary floor,
            double p50Ratio,
            double p99Ratio,
            List<HopFigures> hops) {}

    /// Figures of one hop.
    ///
    /// @param from start of the hop
    /// @param to end of the hop
    /// @param who component that performs it
    /// @param times duration
    private record HopFigures(String from, String to, String who, Distribution.Summary times) {}

    static Report of(
            PipelineLoad load,
            MessageExchanges exchanges,
            Distribution floor,
            List<Hop> hops,
            List<String> objections) {
        var own = exchanges.processingTimes();
        var p50 =
                new MaximumTarget(
                        "p50, times the floor", ratio(own, floor, 50), MAX_RATIO_TO_FLOOR, "");
        var lost = new MaximumTarget("messages lost", exchanges.lost(), 0, "");
        var twice = new MaximumTarget("messages answered twice", exchanges.answeredTwice(), 0, "");
        return new Report(
                "pipeline: processing time per message at %d msg/s, model delay 0"
                        .formatted(load.rate()),
                howToRead(),
                List.of(comparison(exchanges, own, floor), hopTable(hops)),
                List.of(p50.sentence(), lost.sentence(), twice.sentence()),
                objections,
                new Figures(
                        load.rate(),
                        exchanges.written(),
                        exchanges.lost(),
                        exchanges.answeredTwice(),
                        own.summary(),
                        floor.summary(),
                        p50.value(),
                        ratio(own, floor, 99),
                        hops.stream().map(PipelineReport::figures).toList()));
    }

    private static List<String> howToRead() {
        return List.of(
                "Pipeline: from the event written to the gateway socket to the reply"
                        + " received by Discord's REST API, through all services as processes.",
                "Floor: the same broker, "
                        + KafkaFloor.TOPICS
                        + " topics in a chain, same client settings, no logic, no storage, in one"
                        + " process; measured before and after.",
                "Compare ratios rather than times: both columns depend on the machine.");
    }

    private static Table comparison(
            MessageExchanges exchanges, Distribution own, Distribution floor) {
        return new Table("", "pipeline", "floor", "ratio")
                .row("p50 ms", own.millis(50), floor.millis(50), ratio(own, floor, 50))
                .row("p99 ms", own.millis(99), floor.millis(99), ratio(own, floor, 99))
                .row("mean ms", own.meanMillis(), floor.meanMillis(), "")
                .row("messages", exchanges.written(), floor.count(), "")
                .row("lost", exchanges.lost(), "", "")
                .row("answered twice", exchanges.answeredTwice(), "", "");
    }

    private static Table hopTable(List<Hop> hops) {
        var table = new Table("where the time goes", "p50 ms", "mean ms", "p99 ms", "messages");
        for (var hop : hops) {
            table.row(
                    hop.from() + " → " + hop.to() + " (" + hop.actor() + ")",
                    hop.times().millis(50),
                    hop.times().meanMillis(),
                    hop.times().millis(99),
                    hop.times().count());
        }
        return table;
    }

    private static HopFigures figures(Hop hop) {
        return new HopFigures(hop.from(), hop.to(), hop.actor(), hop.times().summary());
    }

    private static double ratio(Distribution own, Distribution floor, double percent) {
        var ratio = own.millis(percent) / floor.millis(percent);
        return Double.isNaN(ratio) ? ratio : Math.round(ratio * 100) / 100.0;
    }
}
