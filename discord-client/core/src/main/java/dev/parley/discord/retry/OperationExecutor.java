package dev.parley.discord.retry;

import dev.parley.discord.metrics.ClientMetrics;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.ratelimit.ClientClock;
import dev.parley.discord.ratelimit.QueueSlot;
import dev.parley.discord.ratelimit.RateLimiter;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Transport;

/// Queues an operation, then attempts it until the outcome is final or the deadline passes.
public final class OperationExecutor {

    private final ClientClock time;
    private final RateLimiter rateLimiter;
    private final Transport transport;
    private final Backoff backoff;
    private final ClientMetrics metrics;
    private final RejectionCache rejections = new RejectionCache();

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

    /// Enqueues a request behind all earlier ones of its route and channel.
    public QueueSlot enqueue(Request request) {
        return rateLimiter.enqueue(request);
    }

    /// Attempts an operation until its outcome is certain or the deadline passes.
    ///
    /// @param slot obtained from [#enqueue]; closed at the end
    /// @param deadline nanoseconds of the client's clock
    /// @throws InterruptedException when the calling thread is interrupted; the operation may have
    ///   been done
    public <R> Outcome<R> execute(
            Operation<R> operation, Request request, QueueSlot turn, long deadline)
            throws InterruptedException {
        try (turn) {
            return new OperationRetryLoop<>(this, operation, request, turn, deadline).run();
        }
    }

    /// Returns true once Discord has rejected the bot token.
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
