package dev.parley.discord.ratelimit;

import java.util.concurrent.TimeUnit;

/// Estimates a request's extra one-way delay over the fastest round trip of its route.
///
/// Whatever a round trip took longer than the shortest one may have been spent on the way to
/// Discord. A wait that counts from the departure plus this delay therefore never ends too early,
/// however much delays vary. Kept per route, because Discord takes longer for some than for others.
/// Safe for concurrent use.
final class NetworkDelay {

    private static final int BASELINE_DECAY = 1_024;
    private static final int MIN_SAMPLES = 20;
    private static final long MIN_OBSERVATION = TimeUnit.SECONDS.toNanos(1);

    private int samples;
    private long firstAt;
    private long lastAt;
    private long shortest = Long.MAX_VALUE;

    /// Measures a request's delay and updates the baseline.
    ///
    /// @param roundTrip nanoseconds from its departure to its response
    /// @param now when the response arrived
    synchronized long measure(long roundTrip, long now) {
        firstAt = samples == 0 ? now : firstAt;
        lastAt = now;
        samples = Math.min(samples + 1, MIN_SAMPLES);
        if (roundTrip <= shortest) {
            shortest = roundTrip;
            return 0;
        }
        var delay = roundTrip - shortest;
        // the baseline follows a slower network only gradually
        shortest += delay / BASELINE_DECAY;
        return delay;
    }

    /// Returns true once enough samples, over more than a moment, make the shortest one a reliable
    /// baseline.
    synchronized boolean isCalibrated() {
        return samples == MIN_SAMPLES && lastAt - firstAt > MIN_OBSERVATION;
    }
}
