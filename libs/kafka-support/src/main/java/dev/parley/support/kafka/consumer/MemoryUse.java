package dev.parley.support.kafka.consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Number and bytes of the records in memory, of one partition or of all.
final class MemoryUse {

    /// What a record takes besides its key and value.
    private static final int OVERHEAD_BYTES = 200;

    private final AtomicInteger records = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    /// The bytes that a record counts for.
    static long bytes(ConsumerRecord<String, byte[]> record) {
        var key = record.key() == null ? 0 : record.key().length();
        var value = record.value() == null ? 0 : record.value().length;
        return OVERHEAD_BYTES + (long) key + value;
    }

    void add(ConsumerRecord<String, byte[]> record) {
        records.incrementAndGet();
        bytes.addAndGet(bytes(record));
    }

    void remove(ConsumerRecord<String, byte[]> record) {
        records.decrementAndGet();
        bytes.addAndGet(-bytes(record));
    }

    int records() {
        return records.get();
    }

    long bytes() {
        return bytes.get();
    }
}
