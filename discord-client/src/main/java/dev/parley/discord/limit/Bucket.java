package dev.parley.discord.limit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What is known of one route's limit in one channel: plain state, fed with answers and times.
///
/// Times are nanoseconds of one clock that only goes forward. Waits count from the moment at which
/// a request was sent, not from its answer: otherwise each of them would cost a round trip.
final class Bucket {

    /// By how much two requests' ways to Discord may differ.
    private static final long SMALLEST_MARGIN = TimeUnit.MILLISECONDS.toNanos(12);

    private static final long LARGEST_MARGIN = TimeUnit.MILLISECONDS.toNanos(200);

    private Refill refill = new Refill();
    private @Nullable String hash;
    private @Nullable State known;
    private long blockedUntil = Long.MIN_VALUE;
    private long margin = SMALLEST_MARGIN;

    /// Learns from an answer.
    ///
    /// @param sentAt when its request left
    /// @param now when it came
    void answered(LimitHeaders headers, long sentAt, long now) {
        var pause = headers.pause();
        if (pause == null) {
            remember(headers, sentAt);
        } else if (headers.reach() == LimitHeaders.Reach.ROUTE) {
            // our picture of the limit was wrong
            margin = Math.min(2 * margin, LARGEST_MARGIN);
            pause(now + pause.toNanos());
        } else if (headers.reach() == LimitHeaders.Reach.SHARED) {
            pause(now + pause.toNanos());
        }
    }

    /// Lets nothing go for a while.
    void pause(long until) {
        blockedUntil = Math.max(blockedUntil, until);
    }

    private void remember(LimitHeaders headers, long sentAt) {
        var remaining = headers.remaining();
        var resetAfter = headers.resetAfter();
        if (remaining == null || resetAfter == null) {
            known = null;
            return;
        }
        if (!Objects.equals(hash, headers.hash())) {
            // another limit counts now; what was learned is of the last one
            hash = headers.hash();
            known = null;
            refill = new Refill();
        }
        var limit = headers.limit() == null ? 0 : headers.limit();
        var state = new State(limit, remaining, sentAt + resetAfter.toNanos(), headers.resetAt());
        refill.learn(limit, remaining, resetAfter);
        if (known != null && known.isBefore(state, sentAt)) {
            refill.learn(known.shiftTo(state));
        }
        known = state;
    }

    /// How long the next request has to wait; 0 when it may go.
    long waitNanos(long now) {
        var untilFree = blockedUntil == Long.MIN_VALUE ? 0 : blockedUntil - now;
        return Math.max(0, Math.max(untilUnit(now), untilFree));
    }

    private long untilUnit(long now) {
        if (known == null || known.remaining() > 0) {
            return 0;
        }
        return known.fullAt() - refill.headStartNanos(known.limit()) + margin - now;
    }

    /// What another process would need to go on; empty where nothing is used.
    Optional<LimitState> state(String place, String key, long now) {
        if (known == null || (known.fullAt() <= now && blockedUntil <= now)) {
            return Optional.empty();
        }
        var blocked = blockedUntil == Long.MIN_VALUE ? 0 : Math.max(0, blockedUntil - now);
        return Optional.of(
                new LimitState(
                        place,
                        key,
                        hash,
                        known.limit(),
                        known.remaining(),
                        Duration.ofNanos(Math.max(0, known.fullAt() - now)),
                        Duration.ofNanos(blocked),
                        Duration.ofNanos(refill.nanosPerUnit()),
                        refill.isUnitByUnit()));
    }

    /// Goes on from what another process knew, unless this one knows more.
    void adopt(LimitState state, long now) {
        if (known == null) {
            hash = state.hash();
            refill = new Refill(state.isUnitByUnit(), state.perUnit().toNanos());
            known =
                    new State(
                            state.limit(),
                            state.remaining(),
                            now + state.untilFull().toNanos(),
                            null);
            pause(now + state.blocked().toNanos());
        }
    }

    /// What an answer said.
    ///
    /// @param limit requests that fit in; 0 where it was not told
    /// @param remaining requests that were left
    /// @param fullAt when all will be left again, on our clock
    /// @param resetAt the same on Discord's clock, if it was told
    private record State(int limit, int remaining, long fullAt, @Nullable Duration resetAt) {

        /// Whether nothing but one request lies between this answer and a later one.
        boolean isBefore(State later, long laterSentAt) {
            return limit == later.limit
                    && limit > 1
                    && later.remaining == remaining - 1
                    && laterSentAt < fullAt;
        }

        Duration shiftTo(State later) {
            return resetAt != null && later.resetAt != null
                    ? later.resetAt.minus(resetAt)
                    : Duration.ofNanos(later.fullAt - fullAt);
        }
    }
}
