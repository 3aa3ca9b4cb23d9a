package dev.parley.benchmarks.discord;

import dev.parley.benchmarks.discord.evaluation.CandidateFigures;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Figures of one candidate in one scenario, over all seeds.
///
/// @param candidate candidate name
/// @param rounds figures of each seed
record CandidateResult(String candidate, List<CandidateFigures> rounds) {

    CandidateResult {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException(candidate + " completed no round");
        }
    }

    /// Median of a figure over all seeds.
    double median(ToDoubleFunction<CandidateFigures> figure) {
        var sorted = sorted(figure);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /// Maximum of a figure over all seeds.
    double worst(ToDoubleFunction<CandidateFigures> figure) {
        var sorted = sorted(figure);
        return sorted[sorted.length - 1];
    }

    /// Table cell: the median of a figure, with its range if the seeds differ: `97.4 (97.1–97.9)`.
    String cell(ToDoubleFunction<CandidateFigures> figure, String format) {
        var sorted = sorted(figure);
        var least = format.formatted(sorted[0]);
        var most = format.formatted(sorted[sorted.length - 1]);
        var middle = String.format(Locale.ROOT, format, median(figure));
        return least.equals(most) ? middle : "%s (%s–%s)".formatted(middle, least, most);
    }

    private double[] sorted(ToDoubleFunction<CandidateFigures> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray();
    }
}
