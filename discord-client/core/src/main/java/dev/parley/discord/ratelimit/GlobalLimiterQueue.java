package dev.parley.discord.ratelimit;

import dev.parley.discord.ratelimit.GlobalLimiter.Decision;
import dev.parley.discord.ratelimit.GlobalLimiter.RetryAfter;
import dev.parley.discord.time.ClientClock;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Queue in front of a [GlobalLimiter]: only its head asks the limiter, the others wait.
final class GlobalLimiterQueue {

    /// Time before the end of a long wait at which the limiter is asked again: by then the true
    /// delays of the requests it waits for are known.
    private static final long EARLY_RECHECK = SlidingWindowLimiter.ASSUMED_DELAY;

    private final GlobalLimiter limiter;
    private final ClientClock time;
    private final ReentrantLock head = new ReentrantLock(true);

    GlobalLimiterQueue(GlobalLimiter limiter, ClientClock time) {
        this.limiter = limiter;
        this.time = time;
    }

    /// Waits for a permit until a deadline.
    ///
    /// @return the permit, or the wait that the limiter asks for when it exceeds the deadline
    Decision acquire(long deadline) throws InterruptedException {
        var timeout = deadline - time.nanos();
        if (!head.tryLock() && !head.tryLock(timeout, TimeUnit.NANOSECONDS)) {
            return new RetryAfter(Math.max(1, timeout));
        }
        try {
            while (true) {
                var now = time.nanos();
                var decision = limiter.tryAcquire(now);
                if (!(decision instanceof RetryAfter(var pause)) || pause > deadline - now) {
                    return decision;
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
