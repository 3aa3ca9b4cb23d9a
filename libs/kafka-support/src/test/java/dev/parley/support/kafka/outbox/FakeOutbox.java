package dev.parley.support.kafka.outbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// An outbox in memory; claims of its rows expire as soon as a test says so.
final class FakeOutbox implements Outbox {

    private final Map<UUID, OutboxRow> unpublished = new LinkedHashMap<>();
    private final Map<UUID, String> refusals = new HashMap<>();
    private final Set<UUID> claimed = new HashSet<>();
    private final Duration lease;
    private volatile Supplier<@Nullable Throwable> failing = () -> null;
    private int renewals;

    FakeOutbox(Duration lease) {
        this.lease = lease;
    }

    /// Fails each claim from now on.
    void failWith(Supplier<@Nullable Throwable> failure) {
        failing = failure;
    }

    /// Adds a row that nobody has claimed.
    synchronized void add(OutboxRow row) {
        unpublished.put(row.eventId(), row);
    }

    synchronized int unpublished() {
        return unpublished.size();
    }

    synchronized int renewals() {
        return renewals;
    }

    @Override
    public Duration lease() {
        return lease;
    }

    @Override
    public List<OutboxRow> claim(int limit) {
        switch (failing.get()) {
            case null -> {
                return claimed(limit);
            }
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case Throwable failure -> throw new IllegalStateException(failure);
        }
    }

    private synchronized List<OutboxRow> claimed(int limit) {
        var rows =
                unpublished.values().stream()
                        .filter(row -> !claimed.contains(row.eventId()))
                        .limit(limit)
                        .toList();
        rows.forEach(row -> claimed.add(row.eventId()));
        return rows;
    }

    @Override
    public synchronized void renew(Collection<UUID> eventIds) {
        renewals++;
        claimed.addAll(eventIds);
    }

    @Override
    public synchronized void release(Collection<UUID> eventIds) {
        eventIds.forEach(claimed::remove);
    }

    @Override
    public synchronized void delete(Collection<UUID> eventIds) {
        eventIds.forEach(unpublished::remove);
    }

    @Override
    public synchronized void refuse(UUID eventId, String reason) {
        refusals.put(eventId, reason);
        unpublished.remove(eventId);
    }

    synchronized Map<UUID, String> refusals() {
        return Map.copyOf(refusals);
    }
}
