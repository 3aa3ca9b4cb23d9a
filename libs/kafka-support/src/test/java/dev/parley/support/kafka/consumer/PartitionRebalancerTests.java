package dev.parley.support.kafka.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// Tests that partitions leave whatever their listener does.
class PartitionRebalancerTests {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final MembershipProof membership = new MembershipProof(ConsumerThreads.system());
    private final Map<TopicPartition, InFlightOffsets> partitions = new ConcurrentHashMap<>();

    @Test
    void revokesPartitionsWhoseListenerFails() {
        var rebalancer =
                rebalancer(() -> {
                    throw new IllegalStateException("the cache is away");
                });

        assertThatCode(() -> rebalancer.onPartitionsRevoked(List.of(PARTITION)))
                .doesNotThrowAnyException();

        assertThat(partitions).isEmpty();
    }

    @Test
    void revokesPartitionsWhoseListenerStandsStill() {
        var released = new CountDownLatch(1);
        var rebalancer =
                rebalancer(() -> {
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });

        rebalancer.onPartitionsRevoked(List.of(PARTITION));

        assertThat(partitions).isEmpty();
        released.countDown();
    }

    private PartitionRebalancer rebalancer(Runnable onRevoked) {
        consumer.assign(List.of(PARTITION));
        partitions.put(
                PARTITION,
                new InFlightOffsets(new PartitionLease(membership), ConsumerThreads.system()));
        return new PartitionRebalancer(
                consumer,
                "topic",
                Duration.ofMillis(100),
                partitions,
                new OffsetCommitter(
                        consumer, "topic", partitions, membership, ConsumerThreads.system()),
                () -> new InFlightOffsets(new PartitionLease(membership), ConsumerThreads.system()),
                new AssignmentListener() {
                    @Override
                    public void onAssigned(int owned, int all) {}

                    @Override
                    public void onRevoked() {
                        onRevoked.run();
                    }
                },
                ConsumerThreads.system());
    }
}
