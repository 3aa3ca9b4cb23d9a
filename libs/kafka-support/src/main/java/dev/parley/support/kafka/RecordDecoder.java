package dev.parley.support.kafka;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Decoder of a topic's records.
@FunctionalInterface
public interface RecordDecoder<T extends SpecificRecord> {

    /// The event of a record.
    ///
    /// @throws PoisonRecordException when the record can never be decoded
    /// @throws RegistryUnavailableException when it may be decoded later
    T decode(ConsumerRecord<String, byte[]> record);
}
