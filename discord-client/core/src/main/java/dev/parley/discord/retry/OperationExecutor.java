package dev.parley.discord.retry;

import dev.parley.discord.metrics.ClientMetrics;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.ratelimit.QueueSlot;
import dev.parley.discord.ratelimit.RateLimiter;
import dev.parley.discord.time.Backoff;
import dev.parley.discord.time.ClientClock;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Transport;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

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
            RateLimiter rateLimiter,
            Transport transport,
            Backoff backoff,
            ClientMetrics metrics) {
        this.time = time;
        this.rateLimiter = rateLimiter;
        this.transport = transport;
        this.backoff = backoff;
        this.metrics = metrics;
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
            Operation<R> operation, Request request, QueueSlot slot, long deadline)
            throws InterruptedException {
        try (slot) {
            return new OperationRetryLoop<>(this, operation, request, slot, deadline).run();
        }
    }

    /// Enqueues an operation now and attempts it in the background.
    ///
    /// @param deadline nanoseconds of the client's clock
    /// @param threads where the attempts run
    /// @return a future that fails only if its thread is interrupted
    /// @throws RejectedExecutionException when the threads are shut down
    public <R> CompletableFuture<Outcome<R>> execute(
            Operation<R> operation, Request request, long deadline, Executor threads) {
        var slot = enqueue(request);
        var outcome = new CompletableFuture<Outcome<R>>();
        try {
            threads.execute(() -> {
                try {
                    outcome.complete(execute(operation, request, slot, deadline));
                } catch (Throwable e) {
                    outcome.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            slot.close();
            throw e;
        }
        return outcome;
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
