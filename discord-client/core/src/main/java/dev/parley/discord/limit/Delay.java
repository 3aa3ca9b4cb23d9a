package dev.parley.discord.limit;

import java.util.concurrent.TimeUnit;

/// By how much later than the quickest one a request may have arrived.
///
/// Its round trip tells: whatever it took longer than the shortest one may have been on the way
/// there. So a wait that counts from the departure and this delay does not end too early, however
/// much the ways differ. Kept for each route, for some take Discord longer than others. Safe for
/// concurrent use.
final class Delay {

    private static final int SLOWLY = 1_024;
    private static final int MANY = 20;
    private static final long WHILE = TimeUnit.SECONDS.toNanos(1);

    private int known;
    private long firstAt;
    private long lastAt;
    private long shortest = Long.MAX_VALUE;

    /// The delay of a request; learns from it.
    ///
    /// @param roundTrip nanoseconds from its departure to its answer
    /// @param now when the answer came
    synchronized long of(long roundTrip, long now) {
        firstAt = known == 0 ? now : firstAt;
        lastAt = now;
        known = Math.min(known + 1, MANY);
        if (roundTrip <= shortest) {
            shortest = roundTrip;
            return 0;
        }
        var delay = roundTrip - shortest;
        // that the way has become longer is believed slowly
        shortest += delay / SLOWLY;
        return delay;
    }

    /// Whether so many are known, and not of the first moment alone, that the shortest of them is a
    /// short one.
    synchronized boolean isSettled() {
        return known == MANY && lastAt - firstAt > WHILE;
    }
}
