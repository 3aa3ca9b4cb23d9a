package dev.parley.discord.limit;

import dev.parley.discord.DiscordError.RateLimited;
import dev.parley.discord.DiscordError.Scope;
import dev.parley.discord.limit.LimitHeaders.Reach;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Reply;
import dev.parley.discord.wire.Request;
import dev.parley.discord.wire.Route;

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
public final class Limiter {

    /// Lanes kept at most before idle ones are forgotten.
    private static final int MANY_LANES = 10_000;

    private final Waiting time;
    private final ConcurrentHashMap<String, Lane> lanes = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Delay> delays = new ConcurrentHashMap<>();
    private final Doorway bot;
    private final Doorway webhooks;
    private final Address address;

    /// Makes a limiter that knows nothing yet.
    ///
    /// @param bot counts the bot's requests of all routes together
    /// @param webhooks counts this address' requests without a bot's token
    /// @param invalidRequests after how many of them within ten minutes nothing more is sent
    public Limiter(Waiting time, Gate bot, Gate webhooks, int invalidRequests) {
        this.time = time;
        this.bot = new Doorway(bot, time);
        this.webhooks = new Doorway(webhooks, time);
        this.address = new Address(invalidRequests);
    }

    /// Takes the last place in the lane of a request.
    public Turn enter(Request request) {
        var entered = new AtomicReference<Turn>();
        // in one step, or the lane could be forgotten in between
        var _ =
                lanes.compute(
                        request.route().key(time.instant()),
                        (key, known) -> {
                            var lane = known == null ? lane(request.route()) : known;
                            entered.set(new Turn(this, request, lane, lane.enter()));
                            return lane;
                        });
        return Objects.requireNonNull(entered.get());
    }

    private Lane lane(Route route) {
        return new Lane(route.major(), delays.computeIfAbsent(route.counter(), any -> new Delay()));
    }

    private static Lane lane(LimitState state) {
        return new Lane(state.place(), new Delay());
    }

    /// What is known of the limits that are in use, for another process to go on.
    public List<LimitState> states() {
        var now = time.nanos();
        return lanes.entrySet().stream()
                .flatMap(entry -> state(entry.getKey(), entry.getValue(), now).stream())
                .toList();
    }

    private static Optional<LimitState> state(String key, Lane lane, long now) {
        return lane.bucket().state(lane.place(), key, now);
    }

    /// Goes on from what another process knew; what this one knows already stays.
    public void adopt(List<LimitState> states) {
        var now = time.nanos();
        for (var state : states) {
            lanes.computeIfAbsent(state.key(), any -> lane(state)).bucket().adopt(state, now);
        }
    }

    /// Invalid requests of this client within the last ten minutes.
    public int invalidRequests() {
        return address.invalidRequests(time.nanos());
    }

    Waiting time() {
        return time;
    }

    Address address() {
        return address;
    }

    /// The limit over all routes that counts a request; none counts interactions.
    Optional<Doorway> doorway(Access access) {
        return switch (access) {
            case BOT -> Optional.of(bot);
            case WEBHOOK -> Optional.of(webhooks);
            case INTERACTION -> Optional.empty();
        };
    }

    /// Learns from an answer.
    ///
    /// @param arrivedAt when its request was at Discord, less what every request's way takes
    /// @return what a 429 asks for
    Optional<RateLimited> learn(Request request, Lane lane, Reply.Answered answer, long arrivedAt) {
        var now = time.nanos();
        var headers = LimitHeaders.of(answer);
        countInvalid(answer, headers, now);
        lane.bucket().answered(headers, arrivedAt, now);
        var pause = headers.pause();
        if (headers.reach() == Reach.ADDRESS) {
            var span = address.blocked(now, pause == null ? Duration.ZERO : pause);
            return Optional.of(new RateLimited(span, Scope.ADDRESS, code(answer)));
        }
        if (pause == null) {
            address.reached();
            return Optional.empty();
        }
        address.reached();
        if (headers.reach() == Reach.ALL) {
            doorway(request.access()).ifPresent(door -> door.block(now + pause.toNanos()));
            // interactions have no doorway, and what is put in its place may not block
            lane.bucket().pause(now + pause.toNanos());
        }
        return Optional.of(new RateLimited(pause, scope(headers.reach()), code(answer)));
    }

    private void countInvalid(Reply.Answered answer, LimitHeaders headers, long now) {
        var isInvalid =
                switch (answer.status()) {
                    case 401, 403 -> true;
                    case 429 -> headers.reach() != Reach.SHARED;
                    default -> false;
                };
        if (isInvalid) {
            address.countInvalid(now);
        }
    }

    private static Scope scope(Reach reach) {
        return switch (reach) {
            case REQUEST -> Scope.REQUEST;
            case ROUTE -> Scope.ROUTE;
            case SHARED -> Scope.SHARED;
            case ALL -> Scope.GLOBAL;
            case ADDRESS -> Scope.ADDRESS;
        };
    }

    private static @Nullable Integer code(Reply.Answered answer) {
        var code = answer.body().path("code").asInt(0);
        return code == 0 ? null : code;
    }

    void forgetIdleLanes() {
        if (lanes.size() > MANY_LANES) {
            var now = time.nanos();
            for (var key : lanes.keySet()) {
                var _ = lanes.computeIfPresent(key, (any, lane) -> lane.isIdle(now) ? null : lane);
            }
        }
    }

    /// How a turn's wait ended.
    public sealed interface Passage {

        /// The request may leave now.
        record Go() implements Passage {}

        /// The limit asks for a longer wait than the deadline leaves.
        ///
        /// @param pause from now
        /// @param scope whose limit it is
        record TooLong(Duration pause, Scope scope) implements Passage {}

        /// The deadline came before the turn did.
        record TimedOut() implements Passage {}
    }
}
