package dev.parley.simulator.limits;

/// A window that opens with its first request and counts until it closes.
public final class FixedWindow implements Limiter {

    private final Rate rate;
    private boolean opened;
    private long closesAt;
    private int passed;

    /// No window open.
    public FixedWindow(Rate rate) {
        this.rate = rate;
    }

    @Override
    public synchronized Verdict take(long nanos) {
        if (!opened || nanos - closesAt >= 0) {
            opened = true;
            closesAt = nanos + rate.periodNanos();
            passed = 0;
        }
        long left = closesAt - nanos;
        if (passed >= rate.limit()) {
            return new Verdict.Refused(rate.limit(), left, left);
        }
        passed++;
        return new Verdict.Passed(rate.limit(), rate.limit() - passed, left);
    }
}
