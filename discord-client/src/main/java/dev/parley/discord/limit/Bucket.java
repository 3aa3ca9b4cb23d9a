package dev.parley.discord.limit;

/// What is known of one route's limit in one channel: plain state, fed with answers and times.
///
/// Times are nanoseconds of one clock that only goes forward.
final class Bucket {

    private boolean exhausted;
    private long resetAt;
    private long blockedUntil = Long.MIN_VALUE;

    /// Learns from an answer.
    void answered(LimitHeaders headers, long now) {
        var remaining = headers.remaining();
        var resetAfter = headers.resetAfter();
        if (remaining != null && resetAfter != null) {
            exhausted = remaining == 0;
            resetAt = now + resetAfter.toNanos();
        }
        var wait = headers.pause();
        if (wait != null && !headers.global()) {
            blockedUntil = now + wait.toNanos();
        }
    }

    /// How long the next request has to wait; 0 when it may go.
    long waitNanos(long now) {
        var untilReset = exhausted ? resetAt - now : 0;
        var untilFree = blockedUntil == Long.MIN_VALUE ? 0 : blockedUntil - now;
        return Math.max(0, Math.max(untilReset, untilFree));
    }
}
