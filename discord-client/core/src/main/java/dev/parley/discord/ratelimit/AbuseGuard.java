package dev.parley.discord.ratelimit;

import dev.parley.discord.time.Backoff;

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
    private static final long PROBE_POLL_INTERVAL = TimeUnit.MILLISECONDS.toNanos(250);

    /// Without jitter: a single probe at a time leaves nothing to spread.
    private final Backoff backoff =
            Backoff.withoutJitter(Duration.ofSeconds(5), Duration.ofMinutes(10));

    private final int budget;
    private final Deque<Long> invalid = new ArrayDeque<>();
    private int blocks;
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
        blocks = 0;
    }

    /// Ends a probe that got no response.
    synchronized void onNoResponse() {
        isProbing = false;
    }

    /// Opens the breaker: Cloudflare blocked a request.
    ///
    /// @param requested the wait it asked for; zero when it named none
    /// @return how long no request is sent
    synchronized Duration onBlocked(long now, Duration requested) {
        // requests in flight together are blocked once, not each in turn
        var isFirst = blockedUntil == Long.MIN_VALUE || now >= blockedUntil;
        var least = isFirst ? backoff.delayAfter(++blocks) : Duration.ofNanos(blockedUntil - now);
        var pause = requested.compareTo(least) > 0 ? requested : least;
        blockedUntil = now + pause.toNanos();
        isHalfOpen = true;
        isProbing = false;
        return pause;
    }

    /// Returns the invalid requests within the last ten minutes.
    synchronized int invalidRequests(long now) {
        var _ = budgetWait(now);
        return invalid.size();
    }
}
