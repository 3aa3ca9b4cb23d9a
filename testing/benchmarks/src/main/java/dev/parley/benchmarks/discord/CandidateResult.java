package dev.parley.benchmarks.discord;

import dev.parley.benchmarks.discord.evaluation.CandidateFigures;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What one contestant made of one scenario, over all seeds.
///
/// @param candidate its name
/// @param rounds one for each seed
record CandidateResult(String candidate, List<CandidateFigures> rounds) {

    CandidateResult {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException(candidate + " has played no round");
        }
    }

    /// The median of a figure.
    double median(ToDoubleFunction<CandidateFigures> figure) {
        var sorted = sorted(figure);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /// The largest of a figure.
    double worst(ToDoubleFunction<CandidateFigures> figure) {
        var sorted = sorted(figure);
        return sorted[sorted.length - 1];
    }

    /// The median of a figure, and its range if it has one: `97.4 (97.1–97.9)`.
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
