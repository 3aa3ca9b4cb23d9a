package dev.parley.support.ingress.publishing;

import dev.parley.support.retry.RetryBackoff;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Publishes records in order per key and retries each one until Kafka acknowledges it.
///
/// One record per key is in flight at a time. While the broker or the schema registry is
/// unavailable, records are buffered; at capacity the caller blocks (back-pressure). Only a record
/// that can never be published, because it is too large or cannot be encoded, fails.
final class OrderedPublisher<E> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OrderedPublisher.class);

    private final Function<E, CompletableFuture<Void>> sender;
    private final int capacity;
    private final Semaphore permits;
    private final RetryBackoff backoff;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
    private final AtomicBoolean retrying = new AtomicBoolean();

    /// Creates a publisher without pending records.
    ///
    /// @param sender makes one attempt; its future completes with Kafka's acknowledgement or fails
    /// @param capacity the number of records that may be pending before a caller blocks
    /// @param backoff delays between two attempts at a record
    OrderedPublisher(
            Function<E, CompletableFuture<Void>> sender, int capacity, RetryBackoff backoff) {
        this.sender = sender;
        this.capacity = capacity;
        this.permits = new Semaphore(capacity);
        this.backoff = backoff;
    }

    /// Publishes a record after all earlier records of its key.
    ///
    /// @return completes with Kafka's acknowledgement; fails only for a record that can never be
    ///   published and for records still pending when this publisher closes
    /// @throws InterruptedException when interrupted while blocked at capacity
    CompletableFuture<Void> publish(String key, E event) throws InterruptedException {
        permits.acquire();
        var acknowledged =
                tails.compute(
                        key,
                        (_, tail) -> after(tail).thenComposeAsync(_ -> attempt(event, 1), threads));
        var _ =
                acknowledged.whenComplete((_, _) -> {
                    tails.remove(key, acknowledged);
                    permits.release();
                });
        return acknowledged;
    }

    /// Returns the number of records that await their acknowledgement.
    int pending() {
        return capacity - permits.availablePermits();
    }

    /// Abandons pending records; their futures never complete successfully.
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static CompletableFuture<Void> after(@Nullable CompletableFuture<Void> tail) {
        return tail == null
                ? CompletableFuture.completedFuture(null)
                : tail.exceptionally(_ -> null);
    }

    private CompletableFuture<Void> attempt(E event, int attempt) {
        return sender.apply(event)
                .handle((_, failure) -> failure)
                .thenCompose(failure -> {
                    if (failure == null) {
                        logRecovery();
                        return CompletableFuture.completedFuture(null);
                    }
                    var cause =
                            failure instanceof CompletionException && failure.getCause() != null
                                    ? failure.getCause()
                                    : failure;
                    return PermanentFailures.include(cause)
                            ? CompletableFuture.failedFuture(cause)
                            : retryAfter(attempt, event, cause);
                });
    }

    private CompletableFuture<Void> retryAfter(int attempt, E event, Throwable cause) {
        if (threads.isShutdown()) {
            return CompletableFuture.failedFuture(new CancellationException("publisher closed"));
        }
        if (retrying.compareAndSet(false, true)) {
            LOG.atWarn()
                    .addKeyValue("cause", cause.toString())
                    .log("Kafka unavailable, buffering records");
        }
        return CompletableFuture.runAsync(
                        () -> {},
                        CompletableFuture.delayedExecutor(
                                backoff.delayAfter(attempt).toMillis(),
                                TimeUnit.MILLISECONDS,
                                threads))
                .thenCompose(_ -> attempt(event, attempt + 1));
    }

    private void logRecovery() {
        if (retrying.compareAndSet(true, false)) {
            LOG.atInfo().addKeyValue("pending", pending()).log("Kafka available again");
        }
    }
}
