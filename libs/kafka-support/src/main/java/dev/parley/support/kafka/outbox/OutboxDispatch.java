package dev.parley.support.kafka.outbox;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Dispatch of one instance's outbox rows to Kafka: the steps of an [OutboxRelay], without its
/// threads.
///
/// One instance at a time publishes a row: the claim of a row is renewed for as long as the
/// producer holds it, which may be minutes, and expires soon after a crash. Only an instance that
/// stood still for longer than a lease publishes a row twice, with the same id. Rows are deleted in
/// batches, outside the message path. Safe for concurrent use.
public final class OutboxDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatch.class);

    private static final int BATCH_SIZE = 500;

    /// Long enough for a fault of the broker that it does not call retriable.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final Function<ProducerRecord<String, byte[]>, CompletableFuture<Void>> producer;
    private final LongSupplier nanos;
    private final OutboxClaims claims;
    private final RowFailures failures;
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Refusal> refused = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> failed = new ConcurrentLinkedQueue<>();

    /// Creates a dispatch without rows.
    ///
    /// @param producer takes a record; done when Kafka has acknowledged it
    /// @param nanos monotonic clock in nanoseconds
    public OutboxDispatch(
            Outbox outbox,
            Function<ProducerRecord<String, byte[]>, CompletableFuture<Void>> producer,
            LongSupplier nanos) {
        this.outbox = outbox;
        this.producer = producer;
        this.nanos = nanos;
        this.claims = new OutboxClaims(outbox.lease(), nanos);
        this.failures = new RowFailures(PATIENCE, nanos);
    }

    /// Publishes rows whose transaction has committed; returns without waiting for Kafka.
    public void publish(List<OutboxRow> rows) {
        claims.add(rows).forEach(this::send);
    }

    /// Publishes rows that a crash or an unavailable broker left behind.
    ///
    /// @param beforeEach runs before each row, which may block for a while without a broker
    /// @throws RuntimeException when the database failed; the next sweep covers it
    public void sweep(Runnable beforeEach) {
        for (var row : claims.add(outbox.claim(BATCH_SIZE))) {
            beforeEach.run();
            send(row);
        }
    }

    private void send(OutboxRow row) {
        if (!claims.holds(row.eventId())) {
            claims.remove(row.eventId());
            return;
        }
        final ProducerRecord<String, byte[]> record;
        try {
            record = row.toRecord();
        } catch (IllegalArgumentException e) {
            complete(row, e);
            return;
        }
        var _ = producer.apply(record).whenComplete((_, failure) -> complete(row, failure));
    }

    private void complete(OutboxRow row, @Nullable Throwable failure) {
        if (failure == null) {
            failures.forget(row.eventId());
            acknowledged.add(row.eventId());
            return;
        }
        var isHopeless = failures.isHopeless(row.eventId(), failure);
        if (isHopeless) {
            refused.add(new Refusal(row.eventId(), String.valueOf(failure.getMessage())));
        } else {
            failed.add(row.eventId());
        }
        LOG.atWarn()
                .setMessage(
                        isHopeless
                                ? "outbox row given up, Kafka does not take it"
                                : "outbox row not published, the sweep will")
                .addKeyValue("event", row.eventId())
                .addKeyValue("topic", row.topic())
                .addKeyValue("place", row.key())
                .addKeyValue("outcome", failure.toString())
                .log();
    }

    /// Deletes the rows that Kafka acknowledged, marks those that it refused for good, and ends the
    /// claims of those that failed.
    ///
    /// @throws RuntimeException when the database failed; the next call covers it, or the claims
    ///   expire
    public void settle() {
        deleteAcknowledged();
        markRefused();
        releaseFailed();
    }

    /// Claims end after the deletion: a row must not be published while it waits for that.
    private void deleteAcknowledged() {
        var batch = drain(acknowledged);
        if (batch.isEmpty()) {
            return;
        }
        try {
            outbox.delete(batch);
        } catch (RuntimeException e) {
            acknowledged.addAll(batch);
            throw e;
        }
        batch.forEach(claims::remove);
    }

    private void markRefused() {
        for (var next = refused.peek(); next != null; next = refused.peek()) {
            outbox.refuse(next.eventId(), next.reason());
            refused.remove();
            claims.remove(next.eventId());
            failures.forget(next.eventId());
        }
    }

    /// Claims end before the release, so that the next sweep takes the rows; should the release
    /// fail, they expire.
    private void releaseFailed() {
        var batch = drain(failed);
        if (!batch.isEmpty()) {
            batch.forEach(claims::remove);
            outbox.release(batch);
        }
    }

    private static List<UUID> drain(Queue<UUID> queue) {
        var all = new ArrayList<UUID>();
        for (var id = queue.poll(); id != null; id = queue.poll()) {
            all.add(id);
        }
        return all;
    }

    /// Renews the claims of rows that the producer still holds.
    ///
    /// @throws RuntimeException when the database failed
    public void renew() {
        var at = nanos.getAsLong();
        var old = claims.renewable();
        if (!old.isEmpty()) {
            outbox.renew(old);
            claims.renewed(old, at);
        }
    }

    /// A row that Kafka refused for good.
    private record Refusal(UUID eventId, String reason) {}
}
