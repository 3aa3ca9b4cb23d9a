package dev.parley.discord.ratelimit;

import dev.parley.discord.model.DiscordError.RateLimited;
import dev.parley.discord.model.DiscordError.Scope;
import dev.parley.discord.ratelimit.RateLimitHeaders.Reach;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// All limits together: one lane per route and place for life, the limits over all routes, and what
/// holds for the whole address.
///
/// A limit over all routes is asked last, just before a request leaves: a permit that waits for its
/// lane would be spent early and used late, together with others.
public final class RateLimiter {

    /// Lanes kept at most before idle ones are forgotten.
    private static final int EVICTION_THRESHOLD = 10_000;

    private final ClientClock time;
    private final ConcurrentHashMap<String, RouteQueue> queues = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, NetworkDelay> delays = new ConcurrentHashMap<>();
    private final GlobalLimiterQueue botQueue;
    private final GlobalLimiterQueue webhookQueue;
    private final AbuseGuard abuseGuard;

    /// Makes a limiter that knows nothing yet.
    ///
    /// @param bot counts the bot's requests of all routes together
    /// @param webhooks counts this address' requests without a bot's token
    /// @param invalidRequests after how many of them within ten minutes nothing more is sent
    public RateLimiter(
            ClientClock time, GlobalLimiter bot, GlobalLimiter webhooks, int invalidRequests) {
        this.time = time;
        this.botQueue = new GlobalLimiterQueue(bot, time);
        this.webhookQueue = new GlobalLimiterQueue(webhooks, time);
        this.abuseGuard = new AbuseGuard(invalidRequests);
    }

    /// Takes the last place in the lane of a request.
    public QueueSlot enqueue(Request request) {
        var entered = new AtomicReference<QueueSlot>();
        // in one step, or the lane could be forgotten in between
        var _ =
                queues.compute(
                        request.route().limitKey(time.instant()),
                        (key, known) -> {
                            var lane = known == null ? newQueue(request.route()) : known;
                            entered.set(new QueueSlot(this, request, lane, lane.enqueue()));
                            return lane;
                        });
        return Objects.requireNonNull(entered.get());
    }

    private RouteQueue newQueue(Route route) {
        return new RouteQueue(
                route.majorParameter(),
                delays.computeIfAbsent(route.limitGroup(), any -> new NetworkDelay()));
    }

    private static RouteQueue newQueue(BucketState state) {
        return new RouteQueue(state.place(), new NetworkDelay());
    }

    /// What is known of the limits that are in use, for another process to go on.
    public List<BucketState> exportStates() {
        var now = time.nanos();
        return queues.entrySet().stream()
                .flatMap(entry -> state(entry.getKey(), entry.getValue(), now).stream())
                .toList();
    }

    private static Optional<BucketState> state(String key, RouteQueue lane, long now) {
        return lane.bucket().exportState(lane.majorParameter(), key, now);
    }

    /// Goes on from what another process knew; what this one knows already stays.
    public void importStates(List<BucketState> states) {
        var now = time.nanos();
        for (var state : states) {
            queues.computeIfAbsent(state.key(), any -> newQueue(state))
                    .bucket()
                    .importState(state, now);
        }
    }

    /// Invalid requests of this client within the last ten minutes.
    public int invalidRequests() {
        return abuseGuard.invalidRequests(time.nanos());
    }

    ClientClock time() {
        return time;
    }

    AbuseGuard abuseGuard() {
        return abuseGuard;
    }

    /// The limit over all routes that counts a request; none counts interactions.
    Optional<GlobalLimiterQueue> globalQueue(TokenKind access) {
        return switch (access) {
            case BOT -> Optional.of(botQueue);
            case WEBHOOK -> Optional.of(webhookQueue);
            case INTERACTION -> Optional.empty();
        };
    }

    /// Learns from an answer.
    ///
    /// @param arrivedAt when its request was at Discord, less what every request's way takes
    /// @return what a 429 asks for
    Optional<RateLimited> update(
            Request request, RouteQueue lane, Reply.Response answer, long arrivedAt) {
        var now = time.nanos();
        var headers = RateLimitHeaders.of(answer);
        recordInvalid(answer, headers, now);
        lane.bucket().onResponse(headers, arrivedAt, now);
        var pause = headers.pause();
        if (headers.reach() == Reach.ADDRESS) {
            var span = abuseGuard.onBlocked(now, pause == null ? Duration.ZERO : pause);
            return Optional.of(new RateLimited(span, Scope.ADDRESS, code(answer)));
        }
        if (pause == null) {
            abuseGuard.onResponse();
            return Optional.empty();
        }
        abuseGuard.onResponse();
        if (headers.reach() == Reach.GLOBAL) {
            globalQueue(request.tokenKind())
                    .ifPresent(door -> door.blockUntil(now + pause.toNanos()));
            // interactions have no doorway, and what is put in its place may not block
            lane.bucket().pause(now + pause.toNanos());
        }
        return Optional.of(new RateLimited(pause, scope(headers.reach()), code(answer)));
    }

    private void recordInvalid(Reply.Response answer, RateLimitHeaders headers, long now) {
        var isInvalid =
                switch (answer.status()) {
                    case 401, 403 -> true;
                    case 429 -> headers.reach() != Reach.SHARED;
                    default -> false;
                };
        if (isInvalid) {
            abuseGuard.recordInvalid(now);
        }
    }

    private static Scope scope(Reach reach) {
        return switch (reach) {
            case REQUEST -> Scope.REQUEST;
            case ROUTE -> Scope.ROUTE;
            case SHARED -> Scope.SHARED;
            case GLOBAL -> Scope.GLOBAL;
            case ADDRESS -> Scope.ADDRESS;
        };
    }

    private static @Nullable Integer code(Reply.Response answer) {
        var code = answer.body().path("code").asInt(0);
        return code == 0 ? null : code;
    }

    void evictIdleQueues() {
        if (queues.size() > EVICTION_THRESHOLD) {
            var now = time.nanos();
            for (var key : queues.keySet()) {
                var _ = queues.computeIfPresent(key, (any, lane) -> lane.isIdle(now) ? null : lane);
            }
        }
    }

    /// How a turn's wait ended.
    public sealed interface Admission {

        /// The request may leave now.
        record Admitted() implements Admission {}

        /// The limit asks for a longer wait than the deadline leaves.
        ///
        /// @param retryAfter from now
        /// @param scope whose limit it is
        record WaitTooLong(Duration retryAfter, Scope scope) implements Admission {}

        /// The deadline came before the turn did.
        record TimedOut() implements Admission {}
    }
}
