package dev.parley.simulator.limits;

/// A leaky bucket: each request fills it by one, it drains steadily, and after a burst one request
/// passes at a time.
///
/// Discord's usual kind since 2022: the reset is when the bucket will be empty, the retry when one
/// request fits.
public final class LeakyBucket implements CountingLimiter {

    private final Rate rate;
    private final long nanosPerOne;
    private long emptyAt = Long.MIN_VALUE;

    public LeakyBucket(Rate rate) {
        this.rate = rate;
        this.nanosPerOne = rate.periodNanos() / rate.limit();
    }

    @Override
    public synchronized LimiterDecision take(long nanos) {
        long filled = emptyAt == Long.MIN_VALUE ? 0 : Math.max(0, emptyAt - nanos);
        long room = rate.periodNanos() - filled;
        if (room < nanosPerOne) {
            return new LimiterDecision.Denied(rate.limit(), nanosPerOne - room, filled);
        }
        emptyAt = nanos + filled + nanosPerOne;
        return new LimiterDecision.Allowed(
                rate.limit(), (int) ((room - nanosPerOne) / nanosPerOne), filled + nanosPerOne);
    }
}
