package dev.parley.benchmarks.report;

import java.util.Locale;

/// A target that a figure meets if it does not exceed a bound.
///
/// @param what name of the figure
/// @param value measured value
/// @param bound highest acceptable value
/// @param unit unit of both, or empty
public record MaximumTarget(String what, double value, double bound, String unit) {

    /// Whether the target is met; NaN never meets it.
    public boolean isMet() {
        return value <= bound;
    }

    /// The result in one sentence: value, target, met or missed.
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
