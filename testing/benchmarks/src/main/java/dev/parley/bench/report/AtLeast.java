package dev.parley.bench.report;

import java.util.Locale;

/// A figure that must not fall below a bound.
///
/// @param what the figure is called
/// @param value as measured
/// @param bound the least that is aimed at
/// @param unit behind both, or empty
public record AtLeast(String what, double value, double bound, String unit) {

    /// Whether the bound is kept; a figure that was not measured does not keep it.
    public boolean met() {
        return value >= bound;
    }

    /// The figure, its bound, and how they stand.
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%s %.1f%s: %s (aim: at least %.1f%s)",
                met() ? "✓" : "✗",
                value,
                unit,
                what,
                bound,
                unit);
    }
}
