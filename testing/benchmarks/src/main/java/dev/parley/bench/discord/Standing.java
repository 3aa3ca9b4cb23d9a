package dev.parley.bench.discord;

import dev.parley.bench.discord.judge.Figures;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What one contestant made of one scenario, over all seeds.
///
/// @param contestant its name
/// @param rounds one for each seed
record Standing(String contestant, List<Figures> rounds) {

    Standing {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException(contestant + " has played no round");
        }
    }

    /// The median of a figure.
    double median(ToDoubleFunction<Figures> figure) {
        var sorted = sorted(figure);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /// The largest of a figure.
    double worst(ToDoubleFunction<Figures> figure) {
        var sorted = sorted(figure);
        return sorted[sorted.length - 1];
    }

    /// The median of a figure, and its range if it has one: `97.4 (97.1–97.9)`.
    String cell(ToDoubleFunction<Figures> figure, String format) {
        var sorted = sorted(figure);
        var least = format.formatted(sorted[0]);
        var most = format.formatted(sorted[sorted.length - 1]);
        var middle = String.format(Locale.ROOT, format, median(figure));
        return least.equals(most) ? middle : "%s (%s–%s)".formatted(middle, least, most);
    }

    private double[] sorted(ToDoubleFunction<Figures> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray();
    }
}
