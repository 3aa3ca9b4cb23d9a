package dev.parley.simulator.limits;

import java.util.ArrayDeque;

/// The instants of what passed lately: at no time do more than the limit lie within one period.
public final class SlidingLog implements Limiter {

    private final Rate rate;
    private final ArrayDeque<Long> passed = new ArrayDeque<>();

    /// An empty log.
    public SlidingLog(Rate rate) {
        this.rate = rate;
    }

    @Override
    public synchronized Verdict take(long nanos) {
        while (!passed.isEmpty() && nanos - passed.getFirst() >= rate.periodNanos()) {
            passed.removeFirst();
        }
        if (passed.size() >= rate.limit()) {
            return new Verdict.Refused(
                    rate.limit(), left(passed.getFirst(), nanos), left(passed.getLast(), nanos));
        }
        passed.addLast(nanos);
        return new Verdict.Passed(rate.limit(), rate.limit() - passed.size(), rate.periodNanos());
    }

    private long left(long instant, long nanos) {
        return instant + rate.periodNanos() - nanos;
    }
}
