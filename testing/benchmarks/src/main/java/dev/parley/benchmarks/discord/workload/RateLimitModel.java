package dev.parley.benchmarks.discord.workload;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/// A rate limit of the reference model.
///
/// Written independently of the simulator's limits, so that a mistake in one shows up in the other.
public interface RateLimitModel {

    /// The first instant, not before the given one, at which a request passes.
    long earliestPassage(long nanos);

    /// Records that a request passes.
    void pass(long nanos);

    /// Leaky bucket: `limit` requests at once, then one per share of the period.
    static RateLimitModel leakyBucket(int limit, long periodMillis) {
        var period = TimeUnit.MILLISECONDS.toNanos(periodMillis);
        var share = period / limit;
        return new RateLimitModel() {
            private long emptyAt = Long.MIN_VALUE / 2;

            @Override
            public long earliestPassage(long nanos) {
                return Math.max(nanos, emptyAt + share - period);
            }

            @Override
            public void pass(long nanos) {
                emptyAt = Math.max(emptyAt, nanos) + share;
            }
        };
    }

    /// Fixed window: `limit` requests in a window that opens with its first request.
    static RateLimitModel fixedWindow(int limit, long periodMillis) {
        var period = TimeUnit.MILLISECONDS.toNanos(periodMillis);
        return new RateLimitModel() {
            private long closesAt = Long.MIN_VALUE / 2;
            private int passed;

            @Override
            public long earliestPassage(long nanos) {
                return nanos < closesAt && passed >= limit ? closesAt : nanos;
            }

            @Override
            public void pass(long nanos) {
                if (nanos >= closesAt) {
                    closesAt = nanos + period;
                    passed = 0;
                }
                passed++;
            }
        };
    }

    /// Sliding window: `limit` requests in any period.
    static RateLimitModel slidingWindow(int limit, long periodMillis) {
        var period = TimeUnit.MILLISECONDS.toNanos(periodMillis);
        var passed = new ArrayDeque<Long>();
        return new RateLimitModel() {
            @Override
            public long earliestPassage(long nanos) {
                return passed.size() < limit ? nanos : Math.max(nanos, passed.getFirst() + period);
            }

            @Override
            public void pass(long nanos) {
                if (passed.size() == limit) {
                    passed.removeFirst();
                }
                passed.addLast(nanos);
            }
        };
    }
}
