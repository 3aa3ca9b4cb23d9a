package dev.parley.discord.ratelimit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What is known of one route's limit in one channel: plain state, fed with answers and times.
///
/// Times are nanoseconds of one clock that only goes forward. Waits count from the moment at which
/// a request was sent, not from its answer: otherwise each of them would cost a round trip. A
/// request that took longer than others of its route may have arrived that much later
/// ([NetworkDelay]).
final class Bucket {

    /// What is left unknown of two requests' ways to Discord.
    private static final long MIN_MARGIN = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long MAX_MARGIN = TimeUnit.MILLISECONDS.toNanos(200);

    private RefillEstimate refillEstimate = new RefillEstimate();
    private @Nullable String hash;
    private @Nullable Observation latest;
    private long blockedUntil = Long.MIN_VALUE;
    private long margin = MIN_MARGIN;

    /// Learns from an answer.
    ///
    /// @param arrivedAt when its request was at Discord, less what every request's way takes
    /// @param now when the answer came
    synchronized void onResponse(RateLimitHeaders headers, long arrivedAt, long now) {
        if (headers.pause() != null) {
            onRateLimited(headers, headers.pause(), arrivedAt, now);
        } else if (headers.describesLimit()) {
            observe(headers, arrivedAt);
        } else if (headers.isSuccess()) {
            latest = null;
        } else {
            onNoResponse(arrivedAt);
        }
    }

    /// A request may have arrived, and nothing told what is left: it counts as one more.
    synchronized void onNoResponse(long arrivedAt) {
        if (latest != null) {
            latest = latest.withOneMore(refillEstimate, arrivedAt);
        }
    }

    private void onRateLimited(RateLimitHeaders headers, Duration told, long arrivedAt, long now) {
        switch (headers.reach()) {
            case ROUTE -> {
                // our picture of the limit was wrong
                margin = Math.min(2 * margin, MAX_MARGIN);
                if (headers.describesLimit()) {
                    observe(headers, arrivedAt);
                }
                // one unit may be back long before all are
                var retry = headers.retryAfter();
                pause(
                        now
                                + (refillEstimate.isUnitByUnit() && retry != null ? retry : told)
                                        .toNanos());
            }
            case SHARED -> pause(now + told.toNanos());
            case REQUEST, GLOBAL, ADDRESS -> {}
        }
    }

    /// Lets nothing go for a while.
    synchronized void pause(long until) {
        blockedUntil = Math.max(blockedUntil, until);
    }

    private void observe(RateLimitHeaders headers, long arrivedAt) {
        var remaining = Objects.requireNonNull(headers.remaining());
        var resetAfter = Objects.requireNonNull(headers.resetAfter());
        if (!Objects.equals(hash, headers.bucketHash())) {
            // another limit counts now; what was learned is of the last one
            hash = headers.bucketHash();
            latest = null;
            refillEstimate = new RefillEstimate();
        }
        var limit = headers.limit() == null ? 0 : headers.limit();
        var state =
                new Observation(
                        limit, remaining, arrivedAt + resetAfter.toNanos(), headers.resetAt());
        refillEstimate.learn(limit, remaining, resetAfter);
        if (latest != null && latest.isBefore(state, arrivedAt)) {
            refillEstimate.learn(latest.shiftTo(state));
        }
        latest = state;
    }

    /// How long the next request has to wait; 0 when it may go.
    synchronized long waitNanos(long now) {
        var untilFree = blockedUntil == Long.MIN_VALUE ? 0 : blockedUntil - now;
        return Math.max(0, Math.max(untilNextUnit(now), untilFree));
    }

    private long untilNextUnit(long now) {
        if (latest == null || latest.remaining() > 0) {
            return 0;
        }
        return latest.fullAt() - refillEstimate.firstUnitLeadNanos(latest.limit()) + margin - now;
    }

    /// What another process would need to go on; empty where nothing is used.
    synchronized Optional<BucketState> exportState(String place, String key, long now) {
        var state = latest == null ? Observation.unused(now) : latest;
        if (state.fullAt() <= now && blockedUntil <= now) {
            return Optional.empty();
        }
        var blocked = blockedUntil == Long.MIN_VALUE ? 0 : Math.max(0, blockedUntil - now);
        return Optional.of(
                new BucketState(
                        place,
                        key,
                        hash,
                        state.limit(),
                        state.remaining(),
                        Duration.ofNanos(Math.max(0, state.fullAt() - now)),
                        Duration.ofNanos(blocked),
                        Duration.ofNanos(refillEstimate.nanosPerUnit()),
                        refillEstimate.isUnitByUnit()));
    }

    /// Goes on from what another process knew, unless this one knows more.
    synchronized void importState(BucketState state, long now) {
        if (latest == null) {
            hash = state.hash();
            refillEstimate = new RefillEstimate(state.isUnitByUnit(), state.perUnit().toNanos());
            latest =
                    new Observation(
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
    private record Observation(int limit, int remaining, long fullAt, @Nullable Duration resetAt) {

        /// A limit of which nothing is used.
        static Observation unused(long now) {
            return new Observation(1, 1, now, null);
        }

        /// The same after one more request.
        Observation withOneMore(RefillEstimate refill, long arrivedAt) {
            var isWindow = !refill.isUnitByUnit();
            if (isWindow && arrivedAt >= fullAt) {
                // a new window has begun, and only its length is known
                var length = limit * refill.nanosPerUnit();
                return new Observation(limit, Math.max(0, limit - 1), arrivedAt + length, null);
            }
            var full = isWindow ? fullAt : Math.max(fullAt, arrivedAt) + refill.nanosPerUnit();
            return new Observation(limit, Math.max(0, remaining - 1), full, null);
        }

        /// Whether nothing but one request lies between this answer and a later one.
        boolean isBefore(Observation later, long laterSentAt) {
            return limit == later.limit
                    && limit > 1
                    && later.remaining == remaining - 1
                    && laterSentAt < fullAt;
        }

        Duration shiftTo(Observation later) {
            return resetAt != null && later.resetAt != null
                    ? later.resetAt.minus(resetAt)
                    : Duration.ofNanos(later.fullAt - fullAt);
        }
    }
}
