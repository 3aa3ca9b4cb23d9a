package dev.parley.support.kafka.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The rows that a service's database keeps until Kafka has them.
public interface Outbox {

    /// Takes rows that were written before an instant and are not published, oldest first, for the
    /// caller alone until its transaction ends (FOR UPDATE SKIP LOCKED), and hands them to the
    /// action.
    ///
    /// @return how many rows there were
    int withUnpublished(
            Instant writtenBefore, int limit, java.util.function.Consumer<List<OutboxRow>> action);

    /// Marks rows as published.
    void markPublished(Collection<UUID> eventIds);
}
