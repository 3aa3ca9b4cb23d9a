package dev.parley.support.kafka.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Rows that this instance is publishing, each with the end of its claim by the monotonic clock.
///
/// An instance that stood still finds its claims expired and leaves the rows to their next owner.
final class OutboxClaims {

    private final Duration lease;
    private final LongSupplier nanos;
    private final Map<UUID, Long> ends = new ConcurrentHashMap<>();

    /// @param lease duration of a claim
    /// @param nanos monotonic clock in nanoseconds
    OutboxClaims(Duration lease, LongSupplier nanos) {
        this.lease = lease;
        this.nanos = nanos;
    }

    /// Adds rows that were claimed now, again if their claim had expired; returns those that were
    /// not being published already.
    List<OutboxRow> add(Collection<OutboxRow> rows) {
        var end = nanos.getAsLong() + lease.toNanos();
        var added = new ArrayList<OutboxRow>();
        for (var row : rows) {
            if (ends.put(row.eventId(), end) == null) {
                added.add(row);
            }
        }
        return added;
    }

    /// Returns whether a row's claim has not expired.
    boolean holds(UUID eventId) {
        var end = ends.get(eventId);
        return end != null && nanos.getAsLong() - end < 0;
    }

    /// Returns the rows whose claim has less than three quarters of its lease left. An expired
    /// claim is not renewed: its row may belong to another instance.
    List<UUID> renewable() {
        var now = nanos.getAsLong();
        var before = now + lease.multipliedBy(3).dividedBy(4).toNanos();
        var old = new ArrayList<UUID>();
        ends.forEach((eventId, end) -> {
            if (end - now > 0 && end - before <= 0) {
                old.add(eventId);
            }
        });
        return old;
    }

    /// Extends claims that were renewed.
    ///
    /// @param at reading of the monotonic clock before the renewal
    void renewed(Collection<UUID> eventIds, long at) {
        var end = at + lease.toNanos();
        eventIds.forEach(eventId -> ends.computeIfPresent(eventId, (_, _) -> end));
    }

    /// Removes a row that is published or given up.
    void remove(UUID eventId) {
        ends.remove(eventId);
    }
}
