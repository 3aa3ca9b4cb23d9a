package dev.parley.benchmarks.discord;

import dev.parley.benchmarks.discord.candidate.Candidates;
import dev.parley.benchmarks.discord.evaluation.CandidateFigures;
import dev.parley.benchmarks.discord.workload.Scenario;
import dev.parley.benchmarks.report.MaximumTarget;
import dev.parley.benchmarks.report.MinimumTarget;
import dev.parley.benchmarks.report.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Table of one scenario, and the targets of our own client.
///
/// @param floorSeconds time span of the reference model
/// @param results one per candidate, our own first
record ScenarioReport(Scenario scenario, double floorSeconds, List<CandidateResult> results) {

    private static final String NUMBER = "%.0f";
    private static final String TENTHS = "%.1f";
    private static final String HUNDREDTHS = "%.2f";

    ScenarioReport {
        results = List.copyOf(results);
    }

    /// One-line title.
    String title() {
        return scenario.measuresClientCost()
                ? "%s: %s".formatted(scenario.key(), scenario.summary())
                : "%s: %s (floor %.2f s)"
                        .formatted(scenario.key(), scenario.summary(), floorSeconds);
    }

    Table table() {
        return scenario.measuresClientCost() ? cost() : delivery();
    }

    private Table cost() {
        var table = new Table(scenario.key(), "requests/s", "CPU ms/request", "lost", "inversions");
        for (var each : results) {
            table.row(
                    each.candidate(),
                    each.cell(CandidateFigures::requestsPerSecond, NUMBER),
                    each.cell(CandidateFigures::cpuMillisPerRequest, HUNDREDTHS),
                    each.cell(CandidateFigures::lost, NUMBER),
                    each.cell(CandidateFigures::inversions, NUMBER));
        }
        return table;
    }

    private Table delivery() {
        var table =
                new Table(
                        scenario.key(),
                        "span s",
                        "goodput %",
                        "median late s",
                        "p50 late s",
                        "p99 late s",
                        "429 user/global/shared",
                        "ban budget %",
                        "inversions",
                        "twice",
                        "lost",
                        "false",
                        "unclear",
                        "hung");
        for (var each : results) {
            table.row(
                    each.candidate(),
                    each.cell(CandidateFigures::spanSeconds, HUNDREDTHS),
                    each.cell(CandidateFigures::goodputPercent, TENTHS),
                    each.cell(CandidateFigures::medianOverFloorSeconds, HUNDREDTHS),
                    each.cell(CandidateFigures::p50OverFloorSeconds, HUNDREDTHS),
                    each.cell(CandidateFigures::p99OverFloorSeconds, HUNDREDTHS),
                    "%s / %s / %s"
                            .formatted(
                                    each.cell(CandidateFigures::user429, NUMBER),
                                    each.cell(CandidateFigures::global429, NUMBER),
                                    each.cell(CandidateFigures::shared429, NUMBER)),
                    each.cell(CandidateFigures::banBudgetPercent, TENTHS),
                    each.cell(CandidateFigures::inversions, NUMBER),
                    each.cell(CandidateFigures::duplicated, NUMBER),
                    each.cell(CandidateFigures::lost, NUMBER),
                    each.cell(CandidateFigures::falseOutcomes, NUMBER),
                    each.cell(CandidateFigures::unclear, NUMBER),
                    each.cell(CandidateFigures::hung, NUMBER));
        }
        return table;
    }

    /// Each target of our own client, met or missed; empty if it did not take part.
    List<String> findings() {
        return own().map(this::findings).orElse(List.of());
    }

    private List<String> findings(CandidateResult ours) {
        var found = new ArrayList<String>();
        switch (scenario) {
            case S1_FIXED ->
                    found.add(atLeast(ours, "goodput", CandidateFigures::goodputPercent, 97, " %"));
            case S1_LEAKY -> {
                found.add(atLeast(ours, "goodput", CandidateFigures::goodputPercent, 97, " %"));
                found.add(
                        atMost(
                                ours,
                                "median late",
                                CandidateFigures::medianOverFloorSeconds,
                                0.3,
                                " s"));
            }
            case S5, S2, S3, S3X4 ->
                    found.add(atLeast(ours, "goodput", CandidateFigures::goodputPercent, 93, " %"));
            case S7, S4, S4B, H -> {}
            case RAW -> {
                found.add(
                        bestOfAll(ours, "requests/s", CandidateFigures::requestsPerSecond, false));
                found.add(
                        bestOfAll(
                                ours,
                                "CPU per request",
                                CandidateFigures::cpuMillisPerRequest,
                                true));
                return found;
            }
        }
        if (scenario == Scenario.S2 || scenario.processes() > 1) {
            found.add(
                    worst(
                            ours,
                            "429s",
                            figures -> figures.user429() + (double) figures.global429()));
        }
        found.add(worst(ours, "inversions", CandidateFigures::inversions));
        found.add(worst(ours, "lost", CandidateFigures::lost));
        found.add(worst(ours, "there twice", CandidateFigures::duplicated));
        found.add(worst(ours, "false outcomes", CandidateFigures::falseOutcomes));
        return found;
    }

    private String atLeast(
            CandidateResult ours,
            String what,
            ToDoubleFunction<CandidateFigures> figure,
            double bound,
            String unit) {
        return new MinimumTarget(named(what), ours.median(figure), bound, unit).sentence();
    }

    private String atMost(
            CandidateResult ours,
            String what,
            ToDoubleFunction<CandidateFigures> figure,
            double bound,
            String unit) {
        return new MaximumTarget(named(what), ours.median(figure), bound, unit).sentence();
    }

    /// Target for an event that must not happen with any seed.
    private String worst(
            CandidateResult ours, String what, ToDoubleFunction<CandidateFigures> figure) {
        return new MaximumTarget(named(what), ours.worst(figure), 0, "").sentence();
    }

    private String bestOfAll(
            CandidateResult ours,
            String what,
            ToDoubleFunction<CandidateFigures> figure,
            boolean lessIsBetter) {
        var others =
                results.stream()
                        .filter(each -> !each.equals(ours))
                        .mapToDouble(each -> each.median(figure));
        return lessIsBetter
                ? atMost(ours, what, figure, others.min().orElse(Double.MAX_VALUE), "")
                : atLeast(ours, what, figure, others.max().orElse(0), "");
    }

    private String named(String what) {
        return scenario.key() + " " + what;
    }

    private Optional<CandidateResult> own() {
        return results.stream().filter(each -> each.candidate().equals(Candidates.OWN)).findFirst();
    }
}
