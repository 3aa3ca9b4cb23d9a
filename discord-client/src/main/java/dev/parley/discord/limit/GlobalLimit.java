package dev.parley.discord.limit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/// The limit of all requests of a bot together, 50 in any second: a log of the last ones that left.
///
/// Taken last, just before a request leaves: a permit that waits for its bucket would be spent
/// early and used late, together with others. Safe for concurrent use.
public final class GlobalLimit implements Gate {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /// What the ways of two requests may differ by: with 60 ms Discord's own count was never
    /// exceeded, with 25 ms it was.
    private static final long SMALLEST_MARGIN = TimeUnit.MILLISECONDS.toNanos(60);

    private static final long LARGEST_MARGIN = TimeUnit.MILLISECONDS.toNanos(240);

    private final int perSecond;
    private final Deque<Long> left = new ArrayDeque<>();
    private long margin = SMALLEST_MARGIN;
    private long blockedUntil;

    /// Makes the limit.
    ///
    /// @param perSecond requests in any second
    /// @param now the present
    public GlobalLimit(int perSecond, long now) {
        this.perSecond = perSecond;
        this.blockedUntil = now;
    }

    @Override
    public synchronized long take(long now) {
        if (now < blockedUntil) {
            return blockedUntil - now;
        }
        while (!left.isEmpty() && left.peekFirst() + SECOND + margin <= now) {
            left.removeFirst();
        }
        if (left.size() < perSecond) {
            left.addLast(now);
            return 0;
        }
        return left.getFirst() + SECOND + margin - now;
    }

    /// Discord counted more than we did: from now on the ways are taken to differ by more. Refusals
    /// of the same second are one sign of that.
    @Override
    public synchronized void block(long until) {
        if (until - blockedUntil > SECOND) {
            margin = Math.min(2 * margin, LARGEST_MARGIN);
        }
        blockedUntil = Math.max(blockedUntil, until);
    }
}
