package dev.parley.discord.ratelimit;

import java.util.concurrent.TimeUnit;

/// By how much later than the quickest one a request may have arrived.
///
/// Its round trip tells: whatever it took longer than the shortest one may have been on the way
/// there. So a wait that counts from the departure and this delay does not end too early, however
/// much the ways differ. Kept for each route, for some take Discord longer than others. Safe for
/// concurrent use.
final class NetworkDelay {

    private static final int BASELINE_DECAY = 1_024;
    private static final int MIN_SAMPLES = 20;
    private static final long MIN_OBSERVATION = TimeUnit.SECONDS.toNanos(1);

    private int samples;
    private long firstAt;
    private long lastAt;
    private long shortest = Long.MAX_VALUE;

    /// The delay of a request; learns from it.
    ///
    /// @param roundTrip nanoseconds from its departure to its answer
    /// @param now when the answer came
    synchronized long measure(long roundTrip, long now) {
        firstAt = samples == 0 ? now : firstAt;
        lastAt = now;
        samples = Math.min(samples + 1, MIN_SAMPLES);
        if (roundTrip <= shortest) {
            shortest = roundTrip;
            return 0;
        }
        var delay = roundTrip - shortest;
        // that the way has become longer is believed slowly
        shortest += delay / BASELINE_DECAY;
        return delay;
    }

    /// Whether so many are known, and not of the first moment alone, that the shortest of them is a
    /// short one.
    synchronized boolean isCalibrated() {
        return samples == MIN_SAMPLES && lastAt - firstAt > MIN_OBSERVATION;
    }
}
