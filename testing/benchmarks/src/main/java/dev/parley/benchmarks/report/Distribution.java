package dev.parley.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;

/// Measured times in ascending order, with nearest-rank percentiles.
public final class Distribution {

    private static final double NANOS_PER_MILLI = 1_000_000;

    private final long[] nanos;

    private Distribution(long[] nanos) {
        this.nanos = nanos;
    }

    /// Creates the distribution of the given times.
    ///
    /// @param nanos in any order
    public static Distribution of(Collection<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Distribution(sorted);
    }

    /// Number of measured times.
    public int count() {
        return nanos.length;
    }

    /// A percentile in milliseconds; NaN if nothing was measured.
    ///
    /// @param percent above 0, up to 100
    public double millis(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("percent is " + percent + ", expected (0, 100]");
        }
        if (nanos.length == 0) {
            return Double.NaN;
        }
        var rank = (int) Math.ceil(percent / 100 * nanos.length);
        return nanos[rank - 1] / NANOS_PER_MILLI;
    }

    /// The mean in milliseconds; NaN if nothing was measured.
    public double meanMillis() {
        return Arrays.stream(nanos).average().orElse(Double.NaN) / NANOS_PER_MILLI;
    }

    /// The figures of a report.
    public Summary summary() {
        return new Summary(
                count(),
                round(millis(50)),
                round(millis(99)),
                round(millis(100)),
                round(meanMillis()));
    }

    private static double round(double millis) {
        return Double.isNaN(millis) ? millis : Math.round(millis * 1_000) / 1_000.0;
    }

    /// Five figures of a distribution, in milliseconds.
    ///
    /// @param count number of measured times
    /// @param p50 median
    /// @param p99 99th percentile
    /// @param max maximum
    /// @param mean mean
    public record Summary(int count, double p50, double p99, double max, double mean) {}
}
