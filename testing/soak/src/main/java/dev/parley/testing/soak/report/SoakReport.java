package dev.parley.testing.soak.report;

import dev.parley.testing.soak.fault.FaultTally;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The report of a run, in Markdown.
///
/// @param seed of the schedule
/// @param minutes how long it was to take at least
/// @param figures what was written, delivered and restarted, each in a line
/// @param tally the faults
/// @param judgements of all judges
/// @param logs where the components' logs are
public record SoakReport(
        long seed,
        int minutes,
        List<String> figures,
        FaultTally tally,
        List<Judgement> judgements,
        Path logs) {

    private static final int SHOWN = 20;

    public SoakReport {
        figures = List.copyOf(figures);
        judgements = List.copyOf(judgements);
    }

    /// The verdict; a violation counts more than a missing fault.
    public Verdict verdict() {
        if (judgements.stream().anyMatch(judgement -> !judgement.violations().isEmpty())) {
            return Verdict.VIOLATED;
        }
        return tally.missing().isEmpty() ? Verdict.PASSED : Verdict.INVALID;
    }

    /// The report as text.
    public String markdown() {
        var text = new StringBuilder();
        text.append("# Soak, seed %d, %d min\n\n".formatted(seed, minutes));
        figures.forEach(figure -> text.append("- ").append(figure).append('\n'));
        text.append("\n| fault | asked | happened | struck |\n|---|---|---|---|\n");
        tally.struck()
                .forEach((kind, struck) ->
                        text.append(
                                "| %s | %d | %d | %s |\n"
                                        .formatted(
                                                kind,
                                                tally.asked(),
                                                struck.size(),
                                                String.join("; ", struck))));
        text.append("\n| judge | violations |\n|---|---|\n");
        judgements.forEach(judgement ->
                text.append(
                        "| %s | %d |\n"
                                .formatted(judgement.judge(), judgement.violations().size())));
        text.append('\n');
        judgements.forEach(judgement ->
                judgement.violations().stream()
                        .limit(SHOWN)
                        .forEach(violation ->
                                text.append(
                                        "- **%s**: %s\n".formatted(judgement.judge(), violation))));
        tally.missing()
                .forEach(kind ->
                        text.append(
                                "- **%s** happened too seldom: %s\n"
                                        .formatted(kind, reasons(kind))));
        text.append(
                "\n**%s**. Logs: %s\n".formatted(verdict().name().toLowerCase(Locale.ROOT), logs));
        return text.toString();
    }

    private List<String> reasons(String kind) {
        return tally.failures().getOrDefault(kind, List.of()).stream().distinct().toList();
    }
}
