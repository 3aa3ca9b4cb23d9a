package dev.parley.simulator.discord.limits;

import dev.parley.simulator.limits.CountingLimiter;
import dev.parley.simulator.limits.LimiterDecision;
import dev.parley.simulator.limits.Rate;
import dev.parley.simulator.limits.SlidingLog;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// Counter of the invalid requests that lead to Cloudflare's ban.
///
/// A 429 of the shared scope is counted, but does not use up the budget.
public final class InvalidRequests {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final double PERCENT = 100;

    private final int budget;
    private final CountingLimiter allowed;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private boolean banned;

    /// The kinds of invalid requests.
    public enum Kind {
        USER_429,
        GLOBAL_429,
        SHARED_429,
        BANNED_429,
        UNAUTHORIZED,
        FORBIDDEN
    }

    InvalidRequests(int budget) {
        this.budget = budget;
        this.allowed = new SlidingLog(new Rate(budget, WINDOW));
    }

    synchronized void count(Kind kind, long nanos) {
        counts.merge(kind, 1L, Long::sum);
        boolean held = kind != Kind.SHARED_429 && kind != Kind.BANNED_429;
        if (held && allowed.take(nanos) instanceof LimiterDecision.Denied) {
            banned = true;
        }
    }

    /// True when the ban is in force.
    synchronized boolean banned() {
        return banned;
    }

    /// The number of requests of a kind.
    public synchronized long of(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /// The used share of the budget in percent.
    public synchronized double percentOfBudget() {
        long held =
                of(Kind.USER_429)
                        + of(Kind.GLOBAL_429)
                        + of(Kind.UNAUTHORIZED)
                        + of(Kind.FORBIDDEN);
        return PERCENT * held / budget;
    }
}
