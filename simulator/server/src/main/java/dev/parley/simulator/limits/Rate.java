package dev.parley.simulator.limits;

import java.time.Duration;

/// A number of requests per period.
public record Rate(int limit, Duration period) {

    public Rate {
        if (limit < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException(
                    "a rate is positive, but was: " + limit + " per " + period);
        }
    }

    /// A number of requests per milliseconds.
    public static Rate of(int limit, long millis) {
        return new Rate(limit, Duration.ofMillis(millis));
    }

    long periodNanos() {
        return period.toNanos();
    }
}
