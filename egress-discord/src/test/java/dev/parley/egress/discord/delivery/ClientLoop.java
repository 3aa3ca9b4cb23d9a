package dev.parley.egress.discord.delivery;

import dev.parley.discord.metrics.ClientMetrics;
import dev.parley.discord.model.DiscordError.Network;
import dev.parley.discord.model.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.model.DiscordError.ServerError;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.ratelimit.RateLimiter;
import dev.parley.discord.retry.OperationExecutor;
import dev.parley.discord.time.Backoff;
import dev.parley.discord.time.ClientClock;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;
import dev.parley.support.egress.delivery.TimeSource;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The client's own retry loop, on virtual time, over attempts that a fake answers.
final class ClientLoop {

    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (_, _) -> true);
    private static final Request REQUEST =
            new Request("any", Route.of("POST", "/any", ""), TokenKind.BOT, new Payload.Empty());
    private static final int INVALID_REQUESTS = 1_000;
    private static final Duration INITIAL_BACKOFF = Duration.ofMillis(100);
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(10);

    private final ClientClock clock;

    ClientLoop(TimeSource time) {
        this.clock = clock(time);
    }

    private static ClientClock clock(TimeSource time) {
        return new ClientClock() {
            @Override
            public long nanos() {
                return Duration.between(Instant.EPOCH, time.now()).toNanos();
            }

            @Override
            public Instant instant() {
                return time.now();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                time.sleep(duration);
            }
        };
    }

    /// Performs an operation as the client does.
    ///
    /// @param attempt one attempt at it, and its outcome
    /// @throws InterruptedException if an attempt or a wait is interrupted
    <R> Outcome<R> perform(Operation<R> operation, Duration within, Supplier<Outcome<R>> attempt)
            throws InterruptedException {
        var result = new AtomicReference<R>();
        var executor =
                new OperationExecutor(
                        clock,
                        RateLimiter.withoutGlobalLimits(clock, INVALID_REQUESTS),
                        _ -> reply(attempt.get(), result),
                        new Backoff(INITIAL_BACKOFF, MAX_BACKOFF, 0.5, new Random(1)),
                        ClientMetrics.none());
        var outcome =
                executor.execute(
                        operation,
                        REQUEST,
                        executor.enqueue(REQUEST),
                        clock.nanos() + within.toNanos());
        return outcome instanceof Outcome.Done<R>
                ? new Outcome.Done<>(Objects.requireNonNull(result.get()))
                : outcome;
    }

    private static <R> Reply reply(Outcome<R> outcome, AtomicReference<R> result) {
        return switch (outcome) {
            case Outcome.Done<R>(var done) -> {
                result.set(done);
                yield response(200, Map.of());
            }
            case Outcome.NotDone<R>(Network(var cause)) -> new Reply.NotSent(cause);
            case Outcome.NotDone<R>(RateLimitWaitTooLong(var wait)) ->
                    response(429, Map.of("retry_after", wait.toMillis() / 1_000.0));
            case Outcome.NotDone<R>(var error) -> new Reply.Withheld(error);
            case Outcome.Unclear<R>(ServerError(var status, _)) -> response(status, Map.of());
            case Outcome.Unclear<R>(var error) -> new Reply.NoResponse(error.reason());
            case Outcome.Gone<R> _ -> throw new IllegalArgumentException("not one attempt's");
        };
    }

    private static Reply response(int status, Map<String, Double> body) {
        return new Reply.Response(status, NO_HEADERS, JsonMapper.shared().valueToTree(body));
    }
}
