package dev.parley.support.kafka.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// Tests which partitions are held back.
class MemoryQuotaTests {

    private final MemoryQuota quota = new MemoryQuota(100, 0.75, 100_000);
    private final MemoryUse all = new MemoryUse();
    private final MemoryUse busy = new MemoryUse();
    private final MemoryUse calm = new MemoryUse();

    @Test
    void holdsBackOnlyThePartitionOverItsShare() {
        add(busy, 98, 0);
        add(calm, 2, 0);

        assertThat(quota.isExceeded(all, busy, 4)).isTrue();
        assertThat(quota.isExceeded(all, calm, 4)).isFalse();
    }

    @Test
    void leavesToABusyPartitionWhatOthersDoNotUse() {
        add(busy, 99, 0);

        assertThat(quota.isExceeded(all, busy, 4)).isFalse();
    }

    @Test
    void holdsBackByBytes() {
        add(busy, 3, 40_000);

        assertThat(quota.isExceeded(all, busy, 4)).isTrue();
        assertThat(quota.isExceeded(all, calm, 4)).isFalse();
    }

    @Test
    void readsOnBelowTheLimitOnly() {
        add(busy, 80, 0);

        assertThat(quota.hasRoom(all, busy, 1)).isFalse();

        remove(busy, 10);

        assertThat(quota.hasRoom(all, busy, 1)).isTrue();
    }

    private void add(MemoryUse partition, int records, int bytes) {
        for (var number = 0; number < records; number++) {
            all.add(record(bytes));
            partition.add(record(bytes));
        }
    }

    private void remove(MemoryUse partition, int records) {
        for (var number = 0; number < records; number++) {
            all.remove(record(0));
            partition.remove(record(0));
        }
    }

    private static ConsumerRecord<String, byte[]> record(int bytes) {
        return new ConsumerRecord<>("topic", 0, 0, "k", new byte[bytes]);
    }
}
