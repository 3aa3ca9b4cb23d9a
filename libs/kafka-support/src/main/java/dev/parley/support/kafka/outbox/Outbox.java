package dev.parley.support.kafka.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Outbox table of a service: rows stay until Kafka has acknowledged them.
public interface Outbox {

    /// Locks unpublished rows written before an instant, oldest first, until the transaction ends
    /// (FOR UPDATE SKIP LOCKED), and passes them to the action.
    ///
    /// @return the number of rows
    int withUnpublished(
            Instant writtenBefore, int limit, java.util.function.Consumer<List<OutboxRow>> action);

    /// Marks rows as published.
    void markPublished(Collection<UUID> eventIds);
}
