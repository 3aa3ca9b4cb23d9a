package dev.parley.benchmarks.report;

import java.util.Locale;

/// A target that a figure meets if it does not fall below a bound.
///
/// @param what name of the figure
/// @param value measured value
/// @param bound lowest acceptable value
/// @param unit unit of both, or empty
public record MinimumTarget(String what, double value, double bound, String unit) {

    /// Whether the target is met; NaN never meets it.
    public boolean isMet() {
        return value >= bound;
    }

    /// The result in one sentence: value, target, met or missed.
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%s %.1f%s: %s (aim: at least %.1f%s)",
                isMet() ? "✓" : "✗",
                value,
                unit,
                what,
                bound,
                unit);
    }
}
