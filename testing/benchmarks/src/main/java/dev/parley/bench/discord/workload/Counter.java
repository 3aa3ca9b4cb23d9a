package dev.parley.bench.discord.workload;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/// A rate limit as the oracle knows it: when the next request may pass.
///
/// These are the bench's own; the simulator has others, so that no mistake is made twice.
public interface Counter {

    /// The first instant, from this one on, at which a request passes.
    long earliest(long nanos);

    /// A request passes.
    void take(long nanos);

    /// So many at once, then one each time that a share of the period is over.
    static Counter leaky(int limit, long periodMillis) {
        var period = TimeUnit.MILLISECONDS.toNanos(periodMillis);
        var share = period / limit;
        return new Counter() {
            private long emptyAt = Long.MIN_VALUE / 2;

            @Override
            public long earliest(long nanos) {
                return Math.max(nanos, emptyAt + share - period);
            }

            @Override
            public void take(long nanos) {
                emptyAt = Math.max(emptyAt, nanos) + share;
            }
        };
    }

    /// So many in a window that opens with its first request.
    static Counter fixed(int limit, long periodMillis) {
        var period = TimeUnit.MILLISECONDS.toNanos(periodMillis);
        return new Counter() {
            private long closesAt = Long.MIN_VALUE / 2;
            private int passed;

            @Override
            public long earliest(long nanos) {
                return nanos < closesAt && passed >= limit ? closesAt : nanos;
            }

            @Override
            public void take(long nanos) {
                if (nanos >= closesAt) {
                    closesAt = nanos + period;
                    passed = 0;
                }
                passed++;
            }
        };
    }

    /// So many within any period.
    static Counter sliding(int limit, long periodMillis) {
        var period = TimeUnit.MILLISECONDS.toNanos(periodMillis);
        var passed = new ArrayDeque<Long>();
        return new Counter() {
            @Override
            public long earliest(long nanos) {
                return passed.size() < limit ? nanos : Math.max(nanos, passed.getFirst() + period);
            }

            @Override
            public void take(long nanos) {
                if (passed.size() == limit) {
                    passed.removeFirst();
                }
                passed.addLast(nanos);
            }
        };
    }
}
