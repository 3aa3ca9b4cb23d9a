package dev.parley.simulator.limits;

/// A fixed window that opens with its first request.
public final class FixedWindow implements CountingLimiter {

    private final Rate rate;
    private boolean opened;
    private long closesAt;
    private int passed;

    public FixedWindow(Rate rate) {
        this.rate = rate;
    }

    @Override
    public synchronized LimiterDecision take(long nanos) {
        if (!opened || nanos - closesAt >= 0) {
            opened = true;
            closesAt = nanos + rate.periodNanos();
            passed = 0;
        }
        long left = closesAt - nanos;
        if (passed >= rate.limit()) {
            return new LimiterDecision.Denied(rate.limit(), left, left);
        }
        passed++;
        return new LimiterDecision.Allowed(rate.limit(), rate.limit() - passed, left);
    }
}
