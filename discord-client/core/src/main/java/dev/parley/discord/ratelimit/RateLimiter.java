package dev.parley.discord.ratelimit;

import dev.parley.discord.model.DiscordError.RateLimited;
import dev.parley.discord.model.DiscordError.Scope;
import dev.parley.discord.time.ClientClock;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// Keeps all of Discord's rate limits: one queue per route and channel, the global limits, and the
/// circuit breaker for the address.
///
/// The global limiter is asked last, just before a request is sent: a permit that waited in a
/// route's queue would be taken early and used late, together with others.
public final class RateLimiter {

    /// Number of queues above which idle ones are evicted.
    private static final int EVICTION_THRESHOLD = 10_000;

    /// Requests per second that Discord allows one address without a bot token (docs
    /// topics/rate-limits).
    private static final int MAX_REQUESTS_PER_ADDRESS = 50;

    private final ClientClock time;
    private final ConcurrentHashMap<String, RouteQueue> queues = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, NetworkDelay> delays = new ConcurrentHashMap<>();
    private final GlobalLimiterQueue botQueue;
    private final GlobalLimiterQueue webhookQueue;
    private final AbuseGuard abuseGuard;

    /// Creates a limiter without any state.
    ///
    /// @param bot counts the bot's requests over all routes
    /// @param webhooks counts this address' requests without a bot token
    /// @param invalidRequests number of invalid requests within ten minutes after which nothing
    ///   more is sent
    public RateLimiter(
            ClientClock time, GlobalLimiter bot, GlobalLimiter webhooks, int invalidRequests) {
        this.time = time;
        this.botQueue = new GlobalLimiterQueue(bot, time);
        this.webhookQueue = new GlobalLimiterQueue(webhooks, time);
        this.abuseGuard = new AbuseGuard(invalidRequests);
    }

    /// Creates a limiter with a limit for the bot and Discord's limit for this address' webhooks.
    ///
    /// @param bot counts the bot's requests over all routes
    public static RateLimiter withGlobalLimits(
            ClientClock time, GlobalLimiter bot, int invalidRequests) {
        var webhooks = new SlidingWindowLimiter(MAX_REQUESTS_PER_ADDRESS, time.nanos());
        return new RateLimiter(time, bot, webhooks, invalidRequests);
    }

    /// Creates a limiter for requests that never reach Discord.
    public static RateLimiter withoutGlobalLimits(ClientClock time, int invalidRequests) {
        return new RateLimiter(
                time, GlobalLimiter.unlimited(), GlobalLimiter.unlimited(), invalidRequests);
    }

    /// Enqueues a request behind all earlier ones of its route and channel.
    public QueueSlot enqueue(Request request) {
        var slot = new AtomicReference<QueueSlot>();
        // atomically, or the queue could be evicted in between
        var _ =
                queues.compute(
                        request.route().limitKey(time.instant()),
                        (key, known) -> {
                            var queue = known == null ? newQueue(request.route()) : known;
                            slot.set(new QueueSlot(this, request, queue, queue.enqueue()));
                            return queue;
                        });
        return Objects.requireNonNull(slot.get());
    }

    private RouteQueue newQueue(Route route) {
        return new RouteQueue(
                route.majorParameter(),
                delays.computeIfAbsent(route.limitGroup(), any -> new NetworkDelay()));
    }

    private static RouteQueue newQueue(BucketState state) {
        return new RouteQueue(state.place(), new NetworkDelay());
    }

    /// Exports the state of all limits in use.
    public List<BucketState> exportStates() {
        var now = time.nanos();
        return queues.entrySet().stream()
                .flatMap(entry -> state(entry.getKey(), entry.getValue(), now).stream())
                .toList();
    }

    private static Optional<BucketState> state(String key, RouteQueue queue, long now) {
        return queue.bucket().exportState(queue.majorParameter(), key, now);
    }

    /// Imports state of another process; state that this limiter has learned itself takes
    /// precedence.
    public void importStates(List<BucketState> states) {
        var now = time.nanos();
        for (var state : states) {
            queues.computeIfAbsent(state.key(), any -> newQueue(state))
                    .bucket()
                    .importState(state, now);
        }
    }

    /// Returns this client's invalid requests within the last ten minutes.
    public int invalidRequests() {
        return abuseGuard.invalidRequests(time.nanos());
    }

    ClientClock time() {
        return time;
    }

    AbuseGuard abuseGuard() {
        return abuseGuard;
    }

    /// Returns the queue of the global limiter that counts a request; interactions have none.
    Optional<GlobalLimiterQueue> globalQueue(TokenKind tokenKind) {
        return switch (tokenKind) {
            case BOT -> Optional.of(botQueue);
            case WEBHOOK -> Optional.of(webhookQueue);
            case INTERACTION -> Optional.empty();
        };
    }

    /// Learns from a response.
    ///
    /// @param arrivedAt when its request arrived at Discord, less the minimal network delay
    /// @return the rate limit that a 429 reports
    Optional<RateLimited> update(
            Request request, RouteQueue queue, Reply.Response response, long arrivedAt) {
        var now = time.nanos();
        var headers = RateLimitHeaders.of(response);
        recordInvalid(response, headers, now);
        queue.bucket().onResponse(headers, arrivedAt, now);
        var pause = headers.pause();
        if (headers.scope() == Scope.ADDRESS) {
            var span = abuseGuard.onBlocked(now, pause == null ? Duration.ZERO : pause);
            return Optional.of(new RateLimited(span, Scope.ADDRESS, response.errorCode()));
        }
        abuseGuard.onResponse();
        if (pause == null) {
            return Optional.empty();
        }
        if (headers.scope() == Scope.GLOBAL) {
            globalQueue(request.tokenKind())
                    .ifPresent(limiter -> limiter.blockUntil(now + pause.toNanos()));
            // interactions have no global limiter, and a custom limiter may ignore the block
            queue.bucket().pause(now + pause.toNanos());
        }
        return Optional.of(new RateLimited(pause, headers.scope(), response.errorCode()));
    }

    private void recordInvalid(Reply.Response response, RateLimitHeaders headers, long now) {
        var isInvalid =
                switch (response.status()) {
                    case 401, 403 -> true;
                    case 429 -> headers.scope() != Scope.SHARED;
                    default -> false;
                };
        if (isInvalid) {
            abuseGuard.recordInvalid(now);
        }
    }

    void evictIdleQueues() {
        if (queues.size() > EVICTION_THRESHOLD) {
            var now = time.nanos();
            for (var key : queues.keySet()) {
                var _ =
                        queues.computeIfPresent(
                                key, (any, queue) -> queue.isIdle(now) ? null : queue);
            }
        }
    }

    /// Result of waiting for admission.
    public sealed interface Admission {

        /// The request may be sent now.
        record Admitted() implements Admission {}

        /// The limit asks for a longer wait than the deadline allows.
        ///
        /// @param retryAfter the wait, from now
        /// @param scope scope of the limit
        record WaitTooLong(Duration retryAfter, Scope scope) implements Admission {}

        /// The deadline passed before the request reached the head of its queue.
        record TimedOut() implements Admission {}
    }
}
