package dev.parley.benchmarks.report;

import java.util.Locale;

/// A figure that must not fall below a bound.
///
/// @param what the figure is called
/// @param value as measured
/// @param bound the least that is aimed at
/// @param unit behind both, or empty
public record MinimumTarget(String what, double value, double bound, String unit) {

    /// Whether the bound is kept; a figure that was not measured does not keep it.
    public boolean isMet() {
        return value >= bound;
    }

    /// The figure, its bound, and how they stand.
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
