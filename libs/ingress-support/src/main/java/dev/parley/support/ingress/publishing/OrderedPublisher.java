package dev.parley.support.ingress.publishing;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
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

/// Publishes until Kafka has it: one record of a key at a time, in the order of the calls, tried
/// again for as long as it takes.
///
/// A broker or a registry that is away costs waiting, never a record: when as many wait as there is
/// room for, the caller blocks. Only a record that Kafka will never take (it is too large) fails.
public final class OrderedPublisher<E> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OrderedPublisher.class);

    private static final Duration MAX_BACKOFF = Duration.ofSeconds(2);

    private final Function<E, CompletableFuture<Void>> sender;
    private final int capacity;
    private final Semaphore permits;
    private final Duration firstBackoff;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
    private final AtomicBoolean retrying = new AtomicBoolean();

    /// Makes one on a way of sending.
    ///
    /// @param sending one try: done when Kafka has acknowledged, failed when it could not
    /// @param capacity how many records may wait before a caller does
    /// @param firstPause before the second try; later ones double up to two seconds
    public OrderedPublisher(
            Function<E, CompletableFuture<Void>> sending, int capacity, Duration firstPause) {
        this.sender = sending;
        this.capacity = capacity;
        this.permits = new Semaphore(capacity);
        this.firstBackoff = firstPause;
    }

    /// Publishes a record after all earlier ones of its key.
    ///
    /// @return done when Kafka has acknowledged it; failed only when Kafka never will, or this
    ///   publisher was closed
    /// @throws InterruptedException when interrupted while there is no room
    public CompletableFuture<Void> publish(String key, E event) throws InterruptedException {
        permits.acquire();
        var acknowledged =
                tails.compute(
                        key,
                        (_, tail) ->
                                after(tail)
                                        .thenComposeAsync(
                                                _ -> attempt(event, firstBackoff), threads));
        var _ =
                acknowledged.whenComplete((_, _) -> {
                    tails.remove(key, acknowledged);
                    permits.release();
                });
        return acknowledged;
    }

    /// How many records wait for their acknowledgement.
    public int pending() {
        return capacity - permits.availablePermits();
    }

    /// Gives up what still waits: whoever handed it over has not been told that it is safe.
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static CompletableFuture<Void> after(@Nullable CompletableFuture<Void> tail) {
        return tail == null
                ? CompletableFuture.completedFuture(null)
                : tail.exceptionally(_ -> null);
    }

    private CompletableFuture<Void> attempt(E event, Duration pause) {
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
                    return cause instanceof RecordTooLargeException
                            ? CompletableFuture.failedFuture(cause)
                            : retryAfter(event, pause, cause);
                });
    }

    private CompletableFuture<Void> retryAfter(E event, Duration pause, Throwable cause) {
        if (threads.isShutdown()) {
            return CompletableFuture.failedFuture(new CancellationException("the service stops"));
        }
        if (retrying.compareAndSet(false, true)) {
            LOG.atWarn()
                    .addKeyValue("cause", cause.toString())
                    .log("records wait: Kafka does not take them now");
        }
        var doubled = pause.multipliedBy(2);
        var next = doubled.compareTo(MAX_BACKOFF) < 0 ? doubled : MAX_BACKOFF;
        return CompletableFuture.runAsync(
                        () -> {},
                        CompletableFuture.delayedExecutor(
                                pause.toMillis(), TimeUnit.MILLISECONDS, threads))
                .thenCompose(_ -> attempt(event, next));
    }

    private void logRecovery() {
        if (retrying.compareAndSet(true, false)) {
            LOG.atInfo().addKeyValue("waiting", pending()).log("Kafka takes records again");
        }
    }
}
