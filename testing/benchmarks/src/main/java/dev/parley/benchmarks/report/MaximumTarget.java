package dev.parley.benchmarks.report;

import java.util.Locale;

/// A figure that must not exceed a bound.
///
/// @param what the figure is called
/// @param value as measured
/// @param bound the bound
/// @param unit behind both, or empty
public record MaximumTarget(String what, double value, double bound, String unit) {

    /// Whether the bound is kept; a figure that was not measured does not keep it.
    public boolean isMet() {
        return value <= bound;
    }

    /// The figure, its bound, and how they stand.
    public String sentence() {
        return "%s %s%s: %s (aim: at most %s%s)"
                .formatted(isMet() ? "✓" : "✗", number(value), unit, what, number(bound), unit);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
