package dev.parley.discord.ratelimit;

import dev.parley.discord.ratelimit.GlobalLimiter.Decision;
import dev.parley.discord.ratelimit.GlobalLimiter.RetryAfter;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// The queue before a gate: whoever is first asks it, the others wait without asking.
final class GlobalLimiterQueue {

    /// So much before the end of a long wait the gate is asked again: by then it is known how late
    /// those were that the wait is for.
    private static final long EARLY_RECHECK = SlidingWindowLimiter.ASSUMED_DELAY;

    private final GlobalLimiter limiter;
    private final ClientClock time;
    private final ReentrantLock head = new ReentrantLock(true);

    GlobalLimiterQueue(GlobalLimiter gate, ClientClock time) {
        this.limiter = gate;
        this.time = time;
    }

    /// Waits for a permit, up to a deadline.
    ///
    /// @return the permit, or how long the gate asks to wait, beyond the deadline
    Decision acquire(long deadline) throws InterruptedException {
        var patience = deadline - time.nanos();
        if (!head.tryLock() && !head.tryLock(patience, TimeUnit.NANOSECONDS)) {
            return new RetryAfter(Math.max(1, patience));
        }
        try {
            while (true) {
                var now = time.nanos();
                var grant = limiter.tryAcquire(now);
                if (!(grant instanceof RetryAfter(var pause)) || pause > deadline - now) {
                    return grant;
                }
                time.sleep(
                        Duration.ofNanos(
                                pause > 2 * EARLY_RECHECK ? pause - EARLY_RECHECK : pause));
            }
        } finally {
            head.unlock();
        }
    }

    void blockUntil(long until) {
        limiter.blockUntil(until);
    }
}
