package dev.parley.discord.ratelimit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/// What Discord and Cloudflare before it hold against this address: a breaker for all requests.
///
/// 10,000 answers of 401, 403 or 429 within ten minutes ban an address for a day (Discord's
/// documentation, "Invalid Request Limit"; a `shared` 429 does not count), so the client stops
/// before. A page of Cloudflare's says nothing of its end: after it one request at a time tries,
/// each later than the last. Safe for concurrent use.
final class AbuseGuard {

    private static final long BUDGET_WINDOW = TimeUnit.MINUTES.toNanos(10);
    private static final Duration INITIAL_PAUSE = Duration.ofSeconds(5);
    private static final Duration MAX_PAUSE = Duration.ofMinutes(10);
    private static final long PROBE_POLL_INTERVAL = TimeUnit.MILLISECONDS.toNanos(250);

    private final int budget;
    private final Deque<Long> invalid = new ArrayDeque<>();
    private Duration pause = INITIAL_PAUSE;
    private long blockedUntil = Long.MIN_VALUE;
    private boolean isHalfOpen;
    private boolean isProbing;

    /// @param budget invalid requests within ten minutes
    AbuseGuard(int budget) {
        this.budget = budget;
    }

    /// Lets a request go, or does not.
    ///
    /// @return 0 when it may, otherwise how long to wait before asking again
    synchronized long tryAcquire(long now) {
        if (blockedUntil != Long.MIN_VALUE && now < blockedUntil) {
            return blockedUntil - now;
        }
        if (isHalfOpen && isProbing) {
            return PROBE_POLL_INTERVAL;
        }
        var wait = budgetWait(now);
        if (wait == 0) {
            isProbing = isHalfOpen;
        }
        return wait;
    }

    /// How long the budget of invalid requests is used up; 0 when it is not.
    synchronized long budgetWait(long now) {
        while (!invalid.isEmpty() && invalid.peekFirst() + BUDGET_WINDOW <= now) {
            invalid.removeFirst();
        }
        return invalid.size() < budget ? 0 : invalid.getFirst() + BUDGET_WINDOW - now;
    }

    /// An answer that Discord holds against its receiver.
    synchronized void recordInvalid(long now) {
        invalid.addLast(now);
    }

    /// Discord itself answered.
    synchronized void onResponse() {
        isHalfOpen = false;
        isProbing = false;
        pause = INITIAL_PAUSE;
    }

    /// No answer came.
    synchronized void onNoResponse() {
        isProbing = false;
    }

    /// What stands before Discord turned a request away.
    ///
    /// @param told how long it said to wait; zero where it did not
    /// @return how long nothing goes
    synchronized Duration onBlocked(long now, Duration told) {
        var isFirst = blockedUntil == Long.MIN_VALUE || now >= blockedUntil;
        var least = isFirst ? pause : Duration.ofNanos(blockedUntil - now);
        var span = told.compareTo(least) > 0 ? told : least;
        blockedUntil = now + span.toNanos();
        isHalfOpen = true;
        isProbing = false;
        // those that were on their way together say the same once
        if (isFirst) {
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : pause;
        }
        return span;
    }

    /// Invalid requests within the last ten minutes.
    synchronized int invalidRequests(long now) {
        var _ = budgetWait(now);
        return invalid.size();
    }
}
