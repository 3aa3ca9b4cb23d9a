package dev.parley.discord.ratelimit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// State of one route's rate limit in one channel, updated with responses and times.
///
/// Times are nanoseconds of a monotonic clock. Waits count from the moment a request was sent, not
/// from its response, which would cost a round trip each time. A request that took longer than
/// others of its route may have arrived that much later ([NetworkDelay]).
final class Bucket {

    /// Allowance for the unknown difference between two requests' network delays.
    private static final long MIN_MARGIN = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long MAX_MARGIN = TimeUnit.MILLISECONDS.toNanos(200);

    private RefillEstimate refillEstimate = new RefillEstimate();
    private @Nullable String hash;
    private @Nullable Observation latest;
    private long blockedUntil = Long.MIN_VALUE;
    private long margin = MIN_MARGIN;

    /// Learns from a response.
    ///
    /// @param arrivedAt when its request arrived at Discord, less the minimal network delay
    /// @param now when the response arrived
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

    /// Counts a request that may have arrived, although no response says what remains.
    synchronized void onNoResponse(long arrivedAt) {
        if (latest != null) {
            latest = latest.withOneMore(refillEstimate, arrivedAt);
        }
    }

    private void onRateLimited(RateLimitHeaders headers, Duration pause, long arrivedAt, long now) {
        switch (headers.scope()) {
            case ROUTE -> {
                // the estimate was too optimistic
                margin = Math.min(2 * margin, MAX_MARGIN);
                if (headers.describesLimit()) {
                    observe(headers, arrivedAt);
                }
                // one unit may be back long before the whole limit is
                var retryAfter = headers.retryAfter();
                pause(
                        now
                                + (refillEstimate.isUnitByUnit() && retryAfter != null
                                                ? retryAfter
                                                : pause)
                                        .toNanos());
            }
            case SHARED -> pause(now + pause.toNanos());
            case REQUEST, GLOBAL, ADDRESS -> {}
        }
    }

    /// Sends nothing until an instant.
    synchronized void pause(long until) {
        blockedUntil = Math.max(blockedUntil, until);
    }

    private void observe(RateLimitHeaders headers, long arrivedAt) {
        var remaining = Objects.requireNonNull(headers.remaining());
        var resetAfter = Objects.requireNonNull(headers.resetAfter());
        if (!Objects.equals(hash, headers.bucketHash())) {
            // a different bucket counts now; what was learned belongs to the previous one
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

    /// Returns the nanoseconds that the next request has to wait; 0 when it may be sent.
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

    /// Exports the state for another process; empty while the limit is unused.
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

    /// Imports state of another process, unless this bucket has learned its own.
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

    /// What a response said about the limit.
    ///
    /// @param limit requests that fit in; 0 when unknown
    /// @param remaining requests that were left
    /// @param fullAt when the whole limit is available again, by the client's clock
    /// @param resetAt the same by Discord's clock; null when unknown
    private record Observation(int limit, int remaining, long fullAt, @Nullable Duration resetAt) {

        /// Returns an unused limit.
        static Observation unused(long now) {
            return new Observation(1, 1, now, null);
        }

        /// Returns the state after one more request.
        Observation withOneMore(RefillEstimate estimate, long arrivedAt) {
            var isFixedWindow = !estimate.isUnitByUnit();
            if (isFixedWindow && arrivedAt >= fullAt) {
                // a new window has begun, and only its length is known
                var length = limit * estimate.nanosPerUnit();
                return new Observation(limit, Math.max(0, limit - 1), arrivedAt + length, null);
            }
            var full =
                    isFixedWindow ? fullAt : Math.max(fullAt, arrivedAt) + estimate.nanosPerUnit();
            return new Observation(limit, Math.max(0, remaining - 1), full, null);
        }

        /// Returns true if exactly one request lies between this observation and a later one.
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
