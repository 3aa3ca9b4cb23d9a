package dev.parley.support.kafka.outbox;

import dev.parley.support.kafka.EventPublisher;

import java.time.Duration;
import java.util.List;

/// Relay of a transactional outbox: publishes rows right after their commit, and periodically those
/// that a crash or an unavailable broker left behind, as [OutboxDispatch] decides.
public final class OutboxRelay implements AutoCloseable {

    private static final Duration SWEEP_INTERVAL = Duration.ofMillis(500);
    private static final Duration SETTLE_INTERVAL = Duration.ofMillis(200);

    private final OutboxDispatch dispatch;
    private final Duration renewInterval;

    private final RelayThread sweeper = new RelayThread("outbox-sweep");

    /// A thread of its own: a producer without a broker blocks the thread that sends.
    private final RelayThread keeper = new RelayThread("outbox-relay");

    /// Creates a relay that sweeps nothing before [#start].
    public OutboxRelay(Outbox outbox, EventPublisher publisher) {
        this.dispatch = new OutboxDispatch(outbox, publisher::send, System::nanoTime);
        this.renewInterval = outbox.lease().dividedBy(8);
    }

    /// Starts sweeping, deleting and renewing.
    public void start() {
        keeper.repeat(SETTLE_INTERVAL, dispatch::settle);
        keeper.repeat(renewInterval, dispatch::renew);
        // without a broker each row blocks the sweep for a while
        sweeper.repeat(SWEEP_INTERVAL, () -> dispatch.sweep(sweeper::showLife));
    }

    /// Publishes rows whose transaction has committed; returns without waiting for Kafka.
    public void publish(List<OutboxRow> rows) {
        dispatch.publish(rows);
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
        dispatch.settle();
    }
}
