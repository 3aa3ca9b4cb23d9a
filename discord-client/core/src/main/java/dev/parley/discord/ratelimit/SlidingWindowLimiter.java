package dev.parley.discord.ratelimit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/// Sliding-window limit over all requests of a bot, 50 in any second.
///
/// Discord counts arrivals, and the client knows departures: until its response arrives, a request
/// counts as delayed by [#ASSUMED_DELAY], then by its measured delay. Safe for concurrent use.
public final class SlidingWindowLimiter implements GlobalLimiter {

    /// Network delay assumed for a request without a response. In measurements 60 ms covered all
    /// requests; 25 ms did not.
    public static final long ASSUMED_DELAY = TimeUnit.MILLISECONDS.toNanos(60);

    /// Cap on a request's delay: a longer time was spent inside Discord, not on the network.
    public static final long MAX_DELAY = TimeUnit.SECONDS.toNanos(1);

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MIN_MARGIN = TimeUnit.MILLISECONDS.toNanos(15);

    /// Requests leave at this multiple of the average rate: a whole second's requests sent at the
    /// same instant would delay each other.
    private static final int BURST_SPEEDUP = 10;

    private static final long MAX_MARGIN = TimeUnit.MILLISECONDS.toNanos(240);

    private final int perSecond;
    private final Deque<SentRequest> log = new ArrayDeque<>();
    private long margin = MIN_MARGIN;
    private long blockedUntil;
    private long nextAt;

    /// Creates the limiter.
    ///
    /// @param perSecond requests in any second
    /// @param now nanoseconds of the client's clock
    public SlidingWindowLimiter(int perSecond, long now) {
        this.perSecond = perSecond;
        this.blockedUntil = now;
        this.nextAt = now;
    }

    @Override
    public synchronized Decision tryAcquire(long now) {
        var wait = Math.max(blockedUntil, nextAt) - now;
        if (wait > 0) {
            return new RetryAfter(wait);
        }
        while (!log.isEmpty() && countsUntil(log.getFirst()) <= now) {
            log.removeFirst();
        }
        if (log.size() >= perSecond) {
            // a late one counts longer than those sent after it
            log.removeIf(request -> countsUntil(request) <= now);
        }
        if (log.size() >= perSecond) {
            var next = log.stream().mapToLong(this::countsUntil).min().orElse(now + 1);
            return new RetryAfter(next - now);
        }
        nextAt = now + SECOND / perSecond / BURST_SPEEDUP;
        var request = new SentRequest(now);
        log.addLast(request);
        return request;
    }

    private long countsUntil(SentRequest request) {
        return request.sentAt + request.delay + SECOND + margin;
    }

    /// Widens the safety margin, because Discord counted more than the client did. Several
    /// rejections within one second count as one.
    @Override
    public synchronized void blockUntil(long until) {
        if (until - blockedUntil > SECOND) {
            margin = Math.min(2 * margin, MAX_MARGIN);
        }
        blockedUntil = Math.max(blockedUntil, until);
    }

    /// A request that was sent.
    private static final class SentRequest implements Permit {

        private final long sentAt;
        private volatile long delay = ASSUMED_DELAY;

        SentRequest(long sentAt) {
            this.sentAt = sentAt;
        }

        @Override
        public void confirmArrival(long instant) {
            delay = Math.min(instant - sentAt, MAX_DELAY);
        }
    }
}
