package dev.parley.simulation.egress.platform;

import dev.parley.discord.metrics.ClientMetrics;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.ListMessages;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.ratelimit.RateLimiter;
import dev.parley.discord.retry.OperationExecutor;
import dev.parley.discord.time.Backoff;
import dev.parley.discord.time.ClientClock;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;
import dev.parley.egress.discord.delivery.DiscordApi;
import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.Mutant;
import dev.parley.support.egress.delivery.TimeSource;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/// One instance's way to Discord: the client's own retries over simulated attempts.
public final class DiscordConnection implements DiscordApi {

    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (_, _) -> true);
    private static final Request REQUEST =
            new Request("any", Route.of("POST", "/any", ""), TokenKind.BOT, new Payload.Empty());
    private static final int INVALID_REQUESTS = 1_000;

    private final DiscordPlatform discord;
    private final ClientClock clock;
    private final Backoff backoff;
    private final PlatformLine line;
    private final @Nullable Mutant mutant;
    private int attempts;

    /// @param random source of the back-off's jitter
    /// @param mutant rule to break; null: none
    public DiscordConnection(
            DiscordPlatform discord,
            PlatformLine line,
            TimeSource time,
            RandomGenerator random,
            @Nullable Mutant mutant) {
        this.discord = discord;
        this.clock = new SimulatedClock(time);
        this.backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10), 0.5, random);
        this.line = line;
        this.mutant = mutant;
    }

    @Override
    public <R> Outcome<R> perform(Operation<R> operation, Duration within)
            throws InterruptedException {
        var result = new AtomicReference<R>();
        var executor =
                new OperationExecutor(
                        clock,
                        RateLimiter.withoutGlobalLimits(clock, INVALID_REQUESTS),
                        _ -> attempt(operation, result),
                        backoff,
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

    private <R> Reply attempt(Operation<R> operation, AtomicReference<R> result)
            throws InterruptedException {
        return line.call(
                operation.getClass().getSimpleName(), fault -> reply(operation, result, fault));
    }

    @SuppressWarnings("unchecked") // each operation is answered with its own type
    private <R> Reply reply(
            Operation<R> operation, AtomicReference<R> result, @Nullable Fault fault) {
        return switch (fault) {
            case SERVER_ERROR -> response(502, Map.of());
            case UNREACHABLE -> new Reply.NotSent("ConnectException");
            case RATE_LIMITED ->
                    response(429, Map.of("retry_after", line.limit().toMillis() / 1_000.0));
            case null, default -> {
                result.set(seen(operation, (R) discord.perform(mutate(operation))));
                yield fault == Fault.ANSWER_LOST
                        ? new Reply.NoResponse("HttpTimeoutException")
                        : response(200, Map.of());
            }
        };
    }

    private static Reply response(int status, Map<String, Double> body) {
        return new Reply.Response(status, NO_HEADERS, JsonMapper.shared().valueToTree(body));
    }

    private Operation<?> mutate(Operation<?> operation) {
        if (mutant == Mutant.NONCE_PER_ATTEMPT && operation instanceof SendMessage send) {
            var nonce = Objects.requireNonNull(send.nonce()).text();
            return send.withNonce(new Nonce(nonce.substring(2) + attempts++ % 100));
        }
        return operation;
    }

    @SuppressWarnings("unchecked") // a list of messages, without any
    private <R> R seen(Operation<R> operation, R answer) {
        return mutant == Mutant.BLIND_LOOKUP && operation instanceof ListMessages
                ? (R) List.of()
                : answer;
    }
}
