package dev.parley.support.kafka.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// An outbox in memory; its rows were written long ago.
final class FakeOutbox implements Outbox {

    private final Map<UUID, OutboxRow> unpublished = new LinkedHashMap<>();

    synchronized void add(OutboxRow row) {
        unpublished.put(row.eventId(), row);
    }

    synchronized int unpublished() {
        return unpublished.size();
    }

    @Override
    public synchronized int withUnpublished(
            Instant writtenBefore, int limit, Consumer<List<OutboxRow>> action) {
        var rows = unpublished.values().stream().limit(limit).toList();
        action.accept(rows);
        return rows.size();
    }

    @Override
    public synchronized void markPublished(Collection<UUID> eventIds) {
        eventIds.forEach(unpublished::remove);
    }
}
