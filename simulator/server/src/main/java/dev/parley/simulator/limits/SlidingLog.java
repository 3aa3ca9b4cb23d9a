package dev.parley.simulator.limits;

import java.util.ArrayDeque;

/// A sliding log of arrival times: no period contains more requests than the limit.
public final class SlidingLog implements CountingLimiter {

    private final Rate rate;
    private final ArrayDeque<Long> passed = new ArrayDeque<>();

    public SlidingLog(Rate rate) {
        this.rate = rate;
    }

    @Override
    public synchronized LimiterDecision take(long nanos) {
        while (!passed.isEmpty() && nanos - passed.getFirst() >= rate.periodNanos()) {
            passed.removeFirst();
        }
        if (passed.size() >= rate.limit()) {
            return new LimiterDecision.Denied(
                    rate.limit(), left(passed.getFirst(), nanos), left(passed.getLast(), nanos));
        }
        passed.addLast(nanos);
        return new LimiterDecision.Allowed(
                rate.limit(), rate.limit() - passed.size(), rate.periodNanos());
    }

    private long left(long instant, long nanos) {
        return instant + rate.periodNanos() - nanos;
    }
}
