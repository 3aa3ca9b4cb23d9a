package dev.parley.bench.discord;

import dev.parley.bench.discord.contestant.Contestants;
import dev.parley.bench.discord.judge.Figures;
import dev.parley.bench.discord.workload.Scenario;
import dev.parley.bench.report.Aim;
import dev.parley.bench.report.AtLeast;
import dev.parley.bench.report.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// One scenario's table, and how ours stands to its aims.
///
/// @param floorSeconds the oracle's span
/// @param standings ours first
record ScenarioReport(Scenario scenario, double floorSeconds, List<Standing> standings) {

    private static final String NUMBER = "%.0f";
    private static final String TENTHS = "%.1f";
    private static final String HUNDREDTHS = "%.2f";

    ScenarioReport {
        standings = List.copyOf(standings);
    }

    /// What it is, in one line.
    String title() {
        return scenario.raw()
                ? "%s: %s".formatted(scenario.key(), scenario.summary())
                : "%s: %s (floor %.2f s)"
                        .formatted(scenario.key(), scenario.summary(), floorSeconds);
    }

    Table table() {
        return scenario.raw() ? cost() : delivery();
    }

    private Table cost() {
        var table = new Table(scenario.key(), "requests/s", "CPU ms/request", "lost", "inversions");
        for (var each : standings) {
            table.row(
                    each.contestant(),
                    each.cell(Figures::requestsPerSecond, NUMBER),
                    each.cell(Figures::cpuMillisPerRequest, HUNDREDTHS),
                    each.cell(Figures::lost, NUMBER),
                    each.cell(Figures::inversions, NUMBER));
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
        for (var each : standings) {
            table.row(
                    each.contestant(),
                    each.cell(Figures::spanSeconds, HUNDREDTHS),
                    each.cell(Figures::goodputPercent, TENTHS),
                    each.cell(Figures::medianOverFloorSeconds, HUNDREDTHS),
                    each.cell(Figures::p50OverFloorSeconds, HUNDREDTHS),
                    each.cell(Figures::p99OverFloorSeconds, HUNDREDTHS),
                    "%s / %s / %s"
                            .formatted(
                                    each.cell(Figures::user429, NUMBER),
                                    each.cell(Figures::global429, NUMBER),
                                    each.cell(Figures::shared429, NUMBER)),
                    each.cell(Figures::banBudgetPercent, TENTHS),
                    each.cell(Figures::inversions, NUMBER),
                    each.cell(Figures::duplicated, NUMBER),
                    each.cell(Figures::lost, NUMBER),
                    each.cell(Figures::falseOutcomes, NUMBER),
                    each.cell(Figures::unclear, NUMBER),
                    each.cell(Figures::hung, NUMBER));
        }
        return table;
    }

    /// Each aim of ours, met or missed; none when ours did not play.
    List<String> findings() {
        return ours().map(this::findings).orElse(List.of());
    }

    private List<String> findings(Standing ours) {
        var found = new ArrayList<String>();
        switch (scenario) {
            case S1_FIXED -> found.add(atLeast(ours, "goodput", Figures::goodputPercent, 97, " %"));
            case S1_LEAKY -> {
                found.add(atLeast(ours, "goodput", Figures::goodputPercent, 97, " %"));
                found.add(atMost(ours, "median late", Figures::medianOverFloorSeconds, 0.3, " s"));
            }
            case S5, S2, S3, S3X4 ->
                    found.add(atLeast(ours, "goodput", Figures::goodputPercent, 93, " %"));
            case S7, S4, S4B, H -> {}
            case RAW -> {
                found.add(ahead(ours, "requests/s", Figures::requestsPerSecond, false));
                found.add(ahead(ours, "CPU per request", Figures::cpuMillisPerRequest, true));
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
        found.add(worst(ours, "inversions", Figures::inversions));
        found.add(worst(ours, "lost", Figures::lost));
        found.add(worst(ours, "there twice", Figures::duplicated));
        found.add(worst(ours, "false outcomes", Figures::falseOutcomes));
        return found;
    }

    private String atLeast(
            Standing ours,
            String what,
            ToDoubleFunction<Figures> figure,
            double bound,
            String unit) {
        return new AtLeast(named(what), ours.median(figure), bound, unit).sentence();
    }

    private String atMost(
            Standing ours,
            String what,
            ToDoubleFunction<Figures> figure,
            double bound,
            String unit) {
        return new Aim(named(what), ours.median(figure), bound, unit).sentence();
    }

    /// Something that must not happen with any seed.
    private String worst(Standing ours, String what, ToDoubleFunction<Figures> figure) {
        return new Aim(named(what), ours.worst(figure), 0, "").sentence();
    }

    private String ahead(
            Standing ours, String what, ToDoubleFunction<Figures> figure, boolean lessIsBetter) {
        var others =
                standings.stream()
                        .filter(each -> !each.equals(ours))
                        .mapToDouble(each -> each.median(figure));
        return lessIsBetter
                ? atMost(ours, what, figure, others.min().orElse(Double.MAX_VALUE), "")
                : atLeast(ours, what, figure, others.max().orElse(0), "");
    }

    private String named(String what) {
        return scenario.key() + " " + what;
    }

    private Optional<Standing> ours() {
        return standings.stream()
                .filter(each -> each.contestant().equals(Contestants.OURS))
                .findFirst();
    }
}
