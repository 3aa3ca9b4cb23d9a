package dev.parley.support.kafka.outbox;

import dev.parley.support.kafka.EventPublisher;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Relay of a transactional outbox: publishes rows right after their commit, and periodically those
/// that a crash or an unavailable broker left behind.
///
/// One instance at a time publishes a row: the claim of a row is renewed for as long as the
/// producer holds it, which may be minutes, and expires soon after a crash. Only an instance that
/// stood still for longer than a lease publishes a row twice, with the same id. Rows are deleted in
/// batches, outside the message path.
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private static final int BATCH_SIZE = 500;
    private static final Duration SWEEP_INTERVAL = Duration.ofMillis(500);

    /// Long enough for a fault of the broker that it does not call retriable.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration SETTLE_INTERVAL = Duration.ofMillis(200);

    private final Outbox outbox;
    private final EventPublisher publisher;
    private final OutboxClaims claims;
    private final RowFailures failures = new RowFailures(PATIENCE);
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Refusal> refused = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> failed = new ConcurrentLinkedQueue<>();

    private final RelayThread sweeper = new RelayThread("outbox-sweep");

    /// A thread of its own: a producer without a broker blocks the thread that sends.
    private final RelayThread keeper = new RelayThread("outbox-relay");

    /// Creates a relay that sweeps nothing before [#start].
    public OutboxRelay(Outbox outbox, EventPublisher publisher) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.claims = new OutboxClaims(outbox.lease());
    }

    /// Starts sweeping, deleting and renewing.
    public void start() {
        keeper.repeat(SETTLE_INTERVAL, this::settle);
        keeper.repeat(outbox.lease().dividedBy(8), this::renew);
        sweeper.repeat(SWEEP_INTERVAL, this::sweep);
    }

    /// Publishes rows whose transaction has committed; returns without waiting for Kafka.
    public void publish(List<OutboxRow> rows) {
        claims.add(rows).forEach(this::send);
    }

    /// Without a broker each row blocks its sender for a while, which is a sign of life.
    private void sweep() {
        for (var row : claims.add(outbox.claim(BATCH_SIZE))) {
            sweeper.showLife();
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
        var _ = publisher.send(record).whenComplete((_, failure) -> complete(row, failure));
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

    private void settle() {
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

    private void renew() {
        var at = System.nanoTime();
        var old = claims.renewable();
        if (!old.isEmpty()) {
            outbox.renew(old);
            claims.renewed(old, at);
        }
    }

    /// Time since the last sign of life of the thread that has shown none for longer: a thread that
    /// died or stands still leaves events in the outbox.
    public Duration sinceLastSign() {
        var swept = sweeper.sinceLastSign();
        var kept = keeper.sinceLastSign();
        return swept.compareTo(kept) > 0 ? swept : kept;
    }

    /// Stops sweeping; rows that are still being published are taken over once their claims expire.
    @Override
    public void close() {
        sweeper.stopNow();
        keeper.close();
        settle();
    }

    /// A row that Kafka refused for good.
    private record Refusal(UUID eventId, String reason) {}
}
