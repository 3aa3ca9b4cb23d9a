package dev.parley.support.kafka.consumer;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Opens and closes the in-flight offsets of partitions when the group moves them. Before a
/// partition leaves, its records are awaited or interrupted and its finished offsets committed.
final class PartitionRebalancer implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionRebalancer.class);

    /// Limit of what a rebalance waits for besides its own records and commit.
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> consumer;
    private final String topic;
    private final Duration revokeTimeout;
    private final Map<TopicPartition, InFlightOffsets> partitions;
    private final OffsetCommitter committer;
    private final Supplier<InFlightOffsets> newInFlightOffsets;
    private final AssignmentListener listener;
    private final ConsumerThreads threads;

    PartitionRebalancer(
            Consumer<String, byte[]> consumer,
            String topic,
            Duration revokeTimeout,
            Map<TopicPartition, InFlightOffsets> partitions,
            OffsetCommitter committer,
            Supplier<InFlightOffsets> newInFlightOffsets,
            AssignmentListener listener,
            ConsumerThreads threads) {
        this.consumer = consumer;
        this.topic = topic;
        this.revokeTimeout = revokeTimeout;
        this.partitions = partitions;
        this.committer = committer;
        this.newInFlightOffsets = newInFlightOffsets;
        this.listener = listener;
        this.threads = threads;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        assigned.forEach(partition -> partitions.put(partition, newInFlightOffsets.get()));
        notifyAssigned();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        // the partitions that stay go on meanwhile, and must not wait for a proof
        committer.renewMembership();
        stopHandling(revoked, InFlightOffsets::awaitRunning);
        notifyRevoked(revoked);
        try {
            committer.commitRevoked(revoked);
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setMessage("commit on revoke failed, the new owner repeats records")
                    .addKeyValue("topic", topic)
                    .setCause(e)
                    .log();
        }
        revoked.forEach(partitions::remove);
        notifyAssigned();
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        stopHandling(lost, InFlightOffsets::stopRunning);
        notifyRevoked(lost);
        lost.forEach(partitions::remove);
        notifyAssigned();
    }

    private void notifyAssigned() {
        try {
            listener.onAssigned(partitions.size(), consumer.partitionsFor(topic, TIMEOUT).size());
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setMessage("number of partitions unknown, reported with the next rebalance")
                    .addKeyValue("topic", topic)
                    .addKeyValue("outcome", e.toString())
                    .log();
        }
    }

    private void stopHandling(
            Collection<TopicPartition> leaving, BiConsumer<InFlightOffsets, Duration> stop) {
        var inFlight = leaving.stream().map(partitions::get).filter(Objects::nonNull).toList();
        inFlight.forEach(InFlightOffsets::revoke);
        if (revokeTimeout.isZero() || leaving.isEmpty()) {
            return;
        }
        // all partitions at the same time
        var stops =
                inFlight.stream()
                        .<Runnable>map(offsets -> () -> stop.accept(offsets, revokeTimeout))
                        .toList();
        try {
            threads.runTogether(stops);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Notifies the listener, whose failure or slowness must not keep the partitions here.
    private void notifyRevoked(Collection<TopicPartition> leaving) {
        if (revokeTimeout.isZero() || leaving.isEmpty()) {
            return;
        }
        try {
            if (!threads.run(this::revoke, TIMEOUT)) {
                LOG.atWarn()
                        .setMessage("handover takes long, the partitions leave without it")
                        .addKeyValue("topic", topic)
                        .log();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void revoke() {
        try {
            listener.onRevoked();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setMessage("handover failed, the new owner learns anew")
                    .addKeyValue("topic", topic)
                    .setCause(e)
                    .log();
        }
    }
}
