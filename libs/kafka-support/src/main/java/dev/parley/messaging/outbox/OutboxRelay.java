package dev.parley.messaging.outbox;

import dev.parley.messaging.Publisher;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Publishes outbox rows: at once after the commit that wrote them, and again by a sweep what a
/// crash or a dead broker left behind.
///
/// A row may be published twice and always has the same id: readers tell a repeat. Marks are
/// written in batches beside the path of the message.
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private static final int SWEEP_LIMIT = 500;
    private static final Duration SWEEP_EVERY = Duration.ofMillis(500);
    private static final Duration MARK_EVERY = Duration.ofMillis(50);
    private static final Duration SWEEP_AFTER = Duration.ofSeconds(2);

    /// A sweep that waited for an absent broker would stand in its transaction until the database
    /// ends it.
    private static final Duration SWEEP_WAITS = Duration.ofSeconds(3);

    private final Outbox outbox;
    private final Publisher publisher;
    private final Clock clock;
    private final ConcurrentLinkedQueue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

    /// With the producer, which goes on trying by itself: a sweep must not add them again.
    private final Map<UUID, CompletableFuture<Void>> onTheWay = new ConcurrentHashMap<>();

    private final ScheduledExecutorService timer;

    /// Makes a relay; it sweeps nothing before [#start].
    public OutboxRelay(Outbox outbox, Publisher publisher, Clock clock) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.clock = clock;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("outbox-relay").daemon().factory());
    }

    /// Starts sweeping and marking.
    public void start() {
        every(MARK_EVERY, this::mark);
        every(SWEEP_EVERY, this::sweep);
    }

    /// Publishes rows whose transaction has committed; returns without waiting for Kafka.
    public void publish(List<OutboxRow> rows) {
        for (var row : rows) {
            var _ = send(row);
        }
    }

    /// Completes, in any case, when the producer has succeeded or given up.
    private CompletableFuture<Void> send(OutboxRow row) {
        var settled = new CompletableFuture<Void>();
        var earlier = onTheWay.putIfAbsent(row.eventId(), settled);
        if (earlier != null) {
            return earlier;
        }
        var _ =
                publisher
                        .send(row.toRecord())
                        .whenComplete((_, failure) -> settle(row, settled, failure));
        return settled;
    }

    private void settle(
            OutboxRow row, CompletableFuture<Void> settled, @Nullable Throwable failure) {
        if (failure == null) {
            acknowledged.add(row.eventId());
        } else {
            LOG.atWarn()
                    .setMessage("outbox row not published, the sweep will")
                    .addKeyValue("event", row.eventId())
                    .addKeyValue("topic", row.topic())
                    .addKeyValue("outcome", failure.toString())
                    .log();
        }
        onTheWay.remove(row.eventId());
        settled.complete(null);
    }

    private void mark() {
        var batch = new ArrayList<UUID>();
        for (var id = acknowledged.poll(); id != null; id = acknowledged.poll()) {
            batch.add(id);
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            outbox.markPublished(batch);
        } catch (RuntimeException e) {
            acknowledged.addAll(batch);
            throw e;
        }
    }

    private void sweep() {
        mark();
        outbox.sweep(
                clock.instant().minus(SWEEP_AFTER),
                SWEEP_LIMIT,
                rows -> {
                    var sent = rows.stream().map(this::send).toArray(CompletableFuture[]::new);
                    CompletableFuture.allOf(sent)
                            .completeOnTimeout(null, SWEEP_WAITS.toMillis(), TimeUnit.MILLISECONDS)
                            .join();
                });
        mark();
    }

    private void every(Duration period, Runnable work) {
        var _ =
                timer.scheduleWithFixedDelay(
                        () -> {
                            try {
                                work.run();
                            } catch (RuntimeException e) {
                                LOG.atWarn()
                                        .setMessage("outbox relay failed, trying again")
                                        .setCause(e)
                                        .log();
                            }
                        },
                        period.toMillis(),
                        period.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
            mark();
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
