package dev.parley.discord.ratelimit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/// Circuit breaker for all requests from this address, against bans by Discord and by Cloudflare in
/// front of it.
///
/// 10,000 responses of 401, 403 or 429 within ten minutes ban an address for a day (docs "Invalid
/// Request Limit"; a `shared` 429 does not count), so the client stops earlier. A Cloudflare page
/// does not say how long it lasts: the breaker then lets single probes through, each after a longer
/// pause. Safe for concurrent use.
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

    /// @param budget invalid requests allowed within ten minutes
    AbuseGuard(int budget) {
        this.budget = budget;
    }

    /// Asks to send a request.
    ///
    /// @return 0 when it may be sent, otherwise the nanoseconds to wait before asking again
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

    /// Returns the nanoseconds until the budget of invalid requests allows another request; 0 when
    /// it does now.
    synchronized long budgetWait(long now) {
        while (!invalid.isEmpty() && invalid.peekFirst() + BUDGET_WINDOW <= now) {
            invalid.removeFirst();
        }
        return invalid.size() < budget ? 0 : invalid.getFirst() + BUDGET_WINDOW - now;
    }

    /// Records a response that counts towards a ban.
    synchronized void recordInvalid(long now) {
        invalid.addLast(now);
    }

    /// Closes the breaker: Discord itself responded.
    synchronized void onResponse() {
        isHalfOpen = false;
        isProbing = false;
        pause = INITIAL_PAUSE;
    }

    /// Ends a probe that got no response.
    synchronized void onNoResponse() {
        isProbing = false;
    }

    /// Opens the breaker: Cloudflare blocked a request.
    ///
    /// @param told the wait it asked for; zero when it named none
    /// @return how long no request is sent
    synchronized Duration onBlocked(long now, Duration told) {
        var isFirst = blockedUntil == Long.MIN_VALUE || now >= blockedUntil;
        var least = isFirst ? pause : Duration.ofNanos(blockedUntil - now);
        var span = told.compareTo(least) > 0 ? told : least;
        blockedUntil = now + span.toNanos();
        isHalfOpen = true;
        isProbing = false;
        // requests in flight together are blocked once, not each in turn
        if (isFirst) {
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : pause;
        }
        return span;
    }

    /// Returns the invalid requests within the last ten minutes.
    synchronized int invalidRequests(long now) {
        var _ = budgetWait(now);
        return invalid.size();
    }
}
