package dev.parley.discord.ratelimit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/// The limit of all requests of a bot together, 50 in any second: a log of the last ones that left.
///
/// Discord counts arrivals, and we know departures: until its answer tells, a request counts as one
/// that was late by [#ASSUMED_DELAY]; then by as much as it may have been. Safe for concurrent use.
public final class SlidingWindowLimiter implements GlobalLimiter {

    /// A request that is not answered yet is taken to be as late as this. Of the ways that were
    /// measured, 60 ms covered all; 25 ms did not.
    public static final long ASSUMED_DELAY = TimeUnit.MILLISECONDS.toNanos(60);

    /// No request counts as later than this: what takes Discord long was not long on its way.
    public static final long MAX_DELAY = TimeUnit.SECONDS.toNanos(1);

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MIN_MARGIN = TimeUnit.MILLISECONDS.toNanos(15);

    /// A whole second's requests at once would get into each other's way: they leave within a
    /// tenth.
    private static final int BURST_SPEEDUP = 10;

    private static final long MAX_MARGIN = TimeUnit.MILLISECONDS.toNanos(240);

    private final int perSecond;
    private final Deque<SentRequest> log = new ArrayDeque<>();
    private long margin = MIN_MARGIN;
    private long blockedUntil;
    private long nextAt;

    /// Makes the limit.
    ///
    /// @param perSecond requests in any second
    /// @param now the present
    public SlidingWindowLimiter(int perSecond, long now) {
        this.perSecond = perSecond;
        this.blockedUntil = now;
        this.nextAt = now;
    }

    @Override
    public synchronized Decision tryAcquire(long now) {
        var still = Math.max(blockedUntil, nextAt) - now;
        if (still > 0) {
            return new RetryAfter(still);
        }
        while (!log.isEmpty() && countsUntil(log.getFirst()) <= now) {
            log.removeFirst();
        }
        if (log.size() >= perSecond) {
            // one that was late counts longer than those behind it
            log.removeIf(departure -> countsUntil(departure) <= now);
        }
        if (log.size() >= perSecond) {
            var next = log.stream().mapToLong(this::countsUntil).min().orElse(now + 1);
            return new RetryAfter(next - now);
        }
        nextAt = now + SECOND / perSecond / BURST_SPEEDUP;
        var departure = new SentRequest(now);
        log.addLast(departure);
        return departure;
    }

    private long countsUntil(SentRequest departure) {
        return departure.at + departure.delay + SECOND + margin;
    }

    /// Discord counted more than we did: from now on more is left to chance. Refusals of the same
    /// second are one sign of that.
    @Override
    public synchronized void blockUntil(long until) {
        if (until - blockedUntil > SECOND) {
            margin = Math.min(2 * margin, MAX_MARGIN);
        }
        blockedUntil = Math.max(blockedUntil, until);
    }

    /// A request that left.
    private static final class SentRequest implements Permit {

        private final long at;
        private volatile long delay = ASSUMED_DELAY;

        SentRequest(long at) {
            this.at = at;
        }

        @Override
        public void confirmArrival(long instant) {
            delay = Math.min(instant - at, MAX_DELAY);
        }
    }
}
