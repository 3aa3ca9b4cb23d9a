package dev.parley.support.kafka.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Outbox table of a service: rows stay until Kafka has acknowledged them.
///
/// A row has one owner at a time. The instance that writes a row owns it from the start; another
/// one takes it over when its claim has expired by the database's clock.
public interface Outbox {

    /// Duration of a claim that is not renewed.
    Duration lease();

    /// Claims rows whose claim has expired, oldest first.
    List<OutboxRow> claim(int limit);

    /// Renews the claims of rows that are still being published.
    void renew(Collection<UUID> eventIds);

    /// Ends the claims of rows that were not published, so that the next sweep takes them.
    void release(Collection<UUID> eventIds);

    /// Deletes published rows.
    void delete(Collection<UUID> eventIds);

    /// Marks a row that Kafka refuses on every attempt; it is never claimed again.
    ///
    /// @param reason for operators
    void refuse(UUID eventId, String reason);
}
