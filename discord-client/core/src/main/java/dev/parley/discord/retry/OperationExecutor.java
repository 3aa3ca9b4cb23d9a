package dev.parley.discord.retry;

import dev.parley.discord.metrics.ClientMetrics;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.ratelimit.ClientClock;
import dev.parley.discord.ratelimit.QueueSlot;
import dev.parley.discord.ratelimit.RateLimiter;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Transport;

/// The doing of operations: a place in the queue first, then as many attempts as it takes.
public final class OperationExecutor {

    private final ClientClock time;
    private final RateLimiter rateLimiter;
    private final Transport transport;
    private final Backoff backoff;
    private final ClientMetrics metrics;
    private final RejectionCache rejections = new RejectionCache();

    /// Puts the parts together.
    public OperationExecutor(
            ClientClock time,
            RateLimiter limiter,
            Transport exchange,
            Backoff backoff,
            ClientMetrics meters) {
        this.time = time;
        this.rateLimiter = limiter;
        this.transport = exchange;
        this.backoff = backoff;
        this.metrics = meters;
    }

    /// Takes the request's place behind those that came before it.
    public QueueSlot enqueue(Request request) {
        return rateLimiter.enqueue(request);
    }

    /// Attempts until the outcome is certain or the deadline comes.
    ///
    /// @param turn given by [#enqueue]; closed at the end
    /// @param deadline nanoseconds of the clock
    /// @throws InterruptedException when the caller is to stop; it may have been done
    public <R> Outcome<R> execute(
            Operation<R> operation, Request request, QueueSlot turn, long deadline)
            throws InterruptedException {
        try (turn) {
            return new OperationRetryLoop<>(this, operation, request, turn, deadline).run();
        }
    }

    /// Whether Discord refused the bot's token, so that nothing more is sent with it.
    public boolean isBotTokenRejected() {
        return rejections.isBotTokenRejected();
    }

    ClientClock time() {
        return time;
    }

    Transport transport() {
        return transport;
    }

    Backoff backoff() {
        return backoff;
    }

    ClientMetrics metrics() {
        return metrics;
    }

    RejectionCache rejections() {
        return rejections;
    }
}
