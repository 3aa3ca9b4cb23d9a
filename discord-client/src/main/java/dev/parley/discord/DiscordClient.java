package dev.parley.discord;

import dev.parley.discord.limit.Limiter;
import dev.parley.discord.limit.Limiter.Passage;
import dev.parley.discord.limit.Waiting;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.wire.Reply;
import dev.parley.discord.wire.Wire;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Does operations on Discord as one bot, each at most once, as soon as the limits allow.
///
/// Safe for concurrent use and made for virtual threads: a call blocks until its outcome is known.
public final class DiscordClient implements AutoCloseable {

    private static final int FIRST_ERROR = 300;
    private static final int FIRST_SERVER_ERROR = 500;

    private final Wire wire;
    private final Limiter limiter;

    /// Makes a client; it connects at its first operation.
    public DiscordClient(DiscordSettings settings) {
        this.wire = new Wire(settings);
        this.limiter = new Limiter(Waiting.real(), settings.requestsPerSecond());
    }

    /// Attempts an operation once.
    ///
    /// @param patience the longest wait for a rate limit before the attempt; when the limit asks
    ///   for more, nothing is sent and the outcome is [Outcome.RateLimited]
    /// @throws InterruptedException when the caller is to stop; the operation may have been done
    public <R> Outcome<R> attempt(Operation<R> operation, Duration patience)
            throws InterruptedException {
        var passage = limiter.through(operation.route(), patience, () -> wire.exchange(operation));
        return switch (passage) {
            case Passage.TooLong(var wait) -> new Outcome.RateLimited<>(wait);
            case Passage.Through(Reply.NeverLeft(var reason), _) -> new Outcome.NotSent<>(reason);
            case Passage.Through(Reply.Lost(var reason), _) -> new Outcome.Unclear<>(reason);
            case Passage.Through(Reply.Answered answer, var wait) ->
                    wait.<Outcome<R>>map(Outcome.RateLimited::new)
                            .orElseGet(() -> outcome(operation, answer));
        };
    }

    private static <R> Outcome<R> outcome(Operation<R> operation, Reply.Answered answer) {
        var status = answer.status();
        if (status < FIRST_ERROR) {
            return new Outcome.Done<>(operation.read(answer.body()));
        }
        if (status >= FIRST_SERVER_ERROR) {
            return new Outcome.ServerError<>(status);
        }
        var reason = answer.body().path("message").asString("HTTP " + status);
        return new Outcome.Refused<>(status, code(answer), reason);
    }

    private static @Nullable Integer code(Reply.Answered answer) {
        var code = answer.body().path("code").asInt(0);
        return code == 0 ? null : code;
    }

    @Override
    public void close() {
        wire.close();
    }
}
