package dev.parley.support.kafka;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The reading of a topic's records as its events.
@FunctionalInterface
public interface RecordDecoder<T extends SpecificRecord> {

    /// The event of a record.
    ///
    /// @throws PoisonRecord when the record can never be read
    /// @throws RegistryUnavailable when it may be read later
    T decode(ConsumerRecord<String, byte[]> record);
}
