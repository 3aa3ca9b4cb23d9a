package dev.parley.support.kafka.outbox;

import dev.parley.support.kafka.TransientFailures;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Failures of rows, which decide whether a row is tried again: a transient failure may last, one
/// that lies in the record ends the row at once, and any other ends it after a while.
final class RowFailures {

    private final Duration patience;
    private final LongSupplier nanos;
    private final Map<UUID, Long> first = new ConcurrentHashMap<>();

    /// @param patience time after which a row is given up that fails by what is not known to pass
    /// @param nanos monotonic clock in nanoseconds
    RowFailures(Duration patience, LongSupplier nanos) {
        this.patience = patience;
        this.nanos = nanos;
    }

    /// Records a failure; returns whether the row is given up.
    boolean isHopeless(UUID eventId, Throwable failure) {
        if (PermanentRefusal.is(failure)) {
            return true;
        }
        if (TransientFailures.isTransient(failure)) {
            return false;
        }
        var now = nanos.getAsLong();
        return now - first.computeIfAbsent(eventId, _ -> now) >= patience.toNanos();
    }

    /// Forgets the failures of a row that has ended.
    void forget(UUID eventId) {
        first.remove(eventId);
    }
}
