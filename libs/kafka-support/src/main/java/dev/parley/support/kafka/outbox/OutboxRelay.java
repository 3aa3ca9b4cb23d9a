package dev.parley.support.kafka.outbox;

import dev.parley.support.kafka.EventPublisher;

import org.apache.kafka.clients.producer.ProducerRecord;
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

/// Relay of a transactional outbox: publishes rows right after their commit, and periodically those
/// that a crash or an unavailable broker left behind.
///
/// A row may be published twice with the same id, which readers deduplicate. Rows are marked in
/// batches, outside the message path.
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private static final int BATCH_SIZE = 500;
    private static final Duration REPUBLISH_INTERVAL = Duration.ofMillis(500);
    private static final Duration MARK_INTERVAL = Duration.ofMillis(50);
    private static final Duration REPUBLISH_AFTER = Duration.ofSeconds(2);

    /// Bound on waiting for an unavailable broker, which would hold the transaction open until the
    /// database ends it.
    private static final Duration REPUBLISH_TIMEOUT = Duration.ofSeconds(3);

    private final Outbox outbox;
    private final EventPublisher publisher;
    private final Clock clock;
    private final ConcurrentLinkedQueue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

    /// Rows that the producer is still sending; they must not be sent again.
    private final Map<UUID, CompletableFuture<Void>> inFlight = new ConcurrentHashMap<>();

    /// One thread for both tasks: a row must not be marked while it is republished.
    private final ScheduledExecutorService scheduler;

    /// Creates a relay that republishes nothing before [#start].
    public OutboxRelay(Outbox outbox, EventPublisher publisher, Clock clock) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.clock = clock;
        this.scheduler =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("outbox-relay").daemon().factory());
    }

    /// Starts republishing and marking.
    public void start() {
        schedule(MARK_INTERVAL, this::markAcknowledged);
        schedule(REPUBLISH_INTERVAL, this::republish);
    }

    /// Publishes rows whose transaction has committed; returns without waiting for Kafka.
    public void publish(List<OutboxRow> rows) {
        for (var row : rows) {
            var _ = send(row);
        }
    }

    /// Completes in any case, once the producer has succeeded or given up.
    private CompletableFuture<Void> send(OutboxRow row) {
        final ProducerRecord<String, byte[]> record;
        try {
            record = row.toRecord();
        } catch (IllegalArgumentException e) {
            logFailure(row, e);
            return CompletableFuture.completedFuture(null);
        }
        var settled = new CompletableFuture<Void>();
        var earlier = inFlight.putIfAbsent(row.eventId(), settled);
        if (earlier != null) {
            return earlier;
        }
        var _ =
                publisher
                        .send(record)
                        .whenComplete((_, failure) -> complete(row, settled, failure));
        return settled;
    }

    private void complete(
            OutboxRow row, CompletableFuture<Void> settled, @Nullable Throwable failure) {
        if (failure == null) {
            acknowledged.add(row.eventId());
        } else {
            logFailure(row, failure);
        }
        inFlight.remove(row.eventId());
        settled.complete(null);
    }

    private static void logFailure(OutboxRow row, Throwable failure) {
        LOG.atWarn()
                .setMessage("outbox row not published, the sweep will")
                .addKeyValue("event", row.eventId())
                .addKeyValue("topic", row.topic())
                .addKeyValue("outcome", failure.toString())
                .log();
    }

    private void markAcknowledged() {
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

    private void republish() {
        markAcknowledged();
        outbox.withUnpublished(
                clock.instant().minus(REPUBLISH_AFTER),
                BATCH_SIZE,
                rows -> {
                    var sent = rows.stream().map(this::send).toArray(CompletableFuture[]::new);
                    CompletableFuture.allOf(sent)
                            .completeOnTimeout(
                                    null, REPUBLISH_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                            .join();
                });
        markAcknowledged();
    }

    private void schedule(Duration period, Runnable work) {
        var _ =
                scheduler.scheduleWithFixedDelay(
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
        scheduler.shutdown();
        try {
            if (!scheduler.awaitTermination(5, TimeUnit.SECONDS)) {
                scheduler.shutdownNow();
            }
            markAcknowledged();
        } catch (InterruptedException e) {
            scheduler.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
