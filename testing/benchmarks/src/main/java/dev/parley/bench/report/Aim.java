package dev.parley.bench.report;

import java.util.Locale;

/// A figure that must not exceed a bound.
///
/// @param what the figure is called
/// @param value as measured
/// @param atMost the bound
/// @param unit behind both, or empty
public record Aim(String what, double value, double atMost, String unit) {

    /// Whether the bound is kept; a figure that was not measured does not keep it.
    public boolean met() {
        return value <= atMost;
    }

    /// The figure, its bound, and how they stand.
    public String sentence() {
        return "%s %s%s: %s (aim: at most %s%s)"
                .formatted(met() ? "✓" : "✗", number(value), unit, what, number(atMost), unit);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
