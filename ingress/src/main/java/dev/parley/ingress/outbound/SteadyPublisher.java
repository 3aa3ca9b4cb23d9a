package dev.parley.ingress.outbound;

import dev.parley.messaging.Publisher;
import dev.parley.messaging.Topic;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
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

/// Publishes until Kafka has it: one record of a key at a time, in the order of the calls, tried
/// again for as long as it takes.
///
/// A broker or a registry that is away costs waiting, never a record: when as many wait as there is
/// room for, the caller blocks. Only a record that Kafka will never take (it is too large) fails.
public final class SteadyPublisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyPublisher.class);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Publisher publisher;
    private final int capacity;
    private final Semaphore room;
    private final Duration firstPause;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
    private final AtomicBoolean held = new AtomicBoolean();

    /// Makes one on a publisher.
    ///
    /// @param capacity how many records may wait before a caller does
    /// @param firstPause before the second try; later ones double up to two seconds
    public SteadyPublisher(Publisher publisher, int capacity, Duration firstPause) {
        this.publisher = publisher;
        this.capacity = capacity;
        this.room = new Semaphore(capacity);
        this.firstPause = firstPause;
    }

    /// Publishes a record after all earlier ones of its key.
    ///
    /// @return done when Kafka has acknowledged it; failed only when Kafka never will, or this
    ///   publisher was closed
    /// @throws InterruptedException when interrupted while there is no room
    public <T extends SpecificRecord> CompletableFuture<Void> publish(
            Topic<T> topic, String key, T event) throws InterruptedException {
        room.acquire();
        var acknowledged =
                tails.compute(
                        key,
                        (_, tail) ->
                                after(tail)
                                        .thenComposeAsync(
                                                _ -> attempt(topic, event, firstPause), threads));
        var _ =
                acknowledged.whenComplete((_, _) -> {
                    tails.remove(key, acknowledged);
                    room.release();
                });
        return acknowledged;
    }

    /// How many records wait for their acknowledgement.
    public int waiting() {
        return capacity - room.availablePermits();
    }

    /// Gives up what still waits: whoever handed it over has not been told that it is safe.
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static CompletableFuture<Void> after(
            @org.jspecify.annotations.Nullable CompletableFuture<Void> tail) {
        return tail == null
                ? CompletableFuture.completedFuture(null)
                : tail.exceptionally(_ -> null);
    }

    private <T extends SpecificRecord> CompletableFuture<Void> attempt(
            Topic<T> topic, T event, Duration pause) {
        return publisher
                .publish(topic, event)
                .handle((_, failure) -> failure)
                .thenCompose(failure -> {
                    if (failure == null) {
                        taken();
                        return CompletableFuture.completedFuture(null);
                    }
                    var cause =
                            failure instanceof CompletionException && failure.getCause() != null
                                    ? failure.getCause()
                                    : failure;
                    return cause instanceof RecordTooLargeException
                            ? CompletableFuture.failedFuture(cause)
                            : again(topic, event, pause, cause);
                });
    }

    private <T extends SpecificRecord> CompletableFuture<Void> again(
            Topic<T> topic, T event, Duration pause, Throwable cause) {
        if (threads.isShutdown()) {
            return CompletableFuture.failedFuture(new CancellationException("the service stops"));
        }
        if (held.compareAndSet(false, true)) {
            LOG.atWarn()
                    .addKeyValue("topic", topic.name())
                    .addKeyValue("cause", cause.toString())
                    .log("records wait: Kafka does not take them now");
        }
        var doubled = pause.multipliedBy(2);
        var next = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return CompletableFuture.runAsync(
                        () -> {},
                        CompletableFuture.delayedExecutor(
                                pause.toMillis(), TimeUnit.MILLISECONDS, threads))
                .thenCompose(_ -> attempt(topic, event, next));
    }

    private void taken() {
        if (held.compareAndSet(true, false)) {
            LOG.atInfo().addKeyValue("waiting", waiting()).log("Kafka takes records again");
        }
    }
}
