package dev.parley.support.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;

/// The records that will be attempted again, by position, with their failures so far.
///
/// Safe for concurrent use. Bounded: records that moved to another instance are never attempted
/// again here, so the oldest are forgotten; at worst their attempts are counted anew.
final class RetriedRecords {

    private static final int MAX_RECORDS = 10_000;

    private final LinkedHashMap<Position, Retried> records = new LinkedHashMap<>();

    /// Counts a failure of a record.
    ///
    /// @return the number of its failures, this one included
    synchronized int failed(ConsumerRecord<?, ?> record) {
        var position = Position.of(record);
        var retried = records.getOrDefault(position, Retried.NEVER).afterFailure();
        put(position, retried);
        return retried.failures();
    }

    /// Remembers that a record became a dead letter and that its end is still to be reached; its
    /// failures count from zero again.
    synchronized void deadLettered(ConsumerRecord<?, ?> record, String reason) {
        put(Position.of(record), new Retried(0, reason));
    }

    /// The reason of a record that became a dead letter; null for every other record.
    synchronized @Nullable String deadLetterReason(ConsumerRecord<?, ?> record) {
        return records.getOrDefault(Position.of(record), Retried.NEVER).deadLetterReason();
    }

    /// Forgets a record that is handled or has ended.
    synchronized void forget(ConsumerRecord<?, ?> record) {
        records.remove(Position.of(record));
    }

    private void put(Position position, Retried retried) {
        records.put(position, retried);
        if (records.size() > MAX_RECORDS) {
            records.remove(records.firstEntry().getKey());
        }
    }

    /// Position of a record.
    private record Position(String topic, int partition, long offset) {

        static Position of(ConsumerRecord<?, ?> record) {
            return new Position(record.topic(), record.partition(), record.offset());
        }
    }

    /// Failures of a record.
    private record Retried(int failures, @Nullable String deadLetterReason) {

        static final Retried NEVER = new Retried(0, null);

        Retried afterFailure() {
            return new Retried(failures + 1, deadLetterReason);
        }
    }
}
