package dev.parley.support.kafka.consumer;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Commits the lowest unfinished offset of each partition: every 200 ms while records are handled,
/// and synchronously when partitions leave or the consumer stops. Used by the polling thread only.
final class OffsetCommitter {

    private static final Logger LOG = LoggerFactory.getLogger(OffsetCommitter.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Consumer<String, byte[]> consumer;
    private final String topic;
    private final Map<TopicPartition, InFlightOffsets> partitions;
    private long lastCommit = System.nanoTime();

    OffsetCommitter(
            Consumer<String, byte[]> consumer,
            String topic,
            Map<TopicPartition, InFlightOffsets> partitions) {
        this.consumer = consumer;
        this.topic = topic;
        this.partitions = partitions;
    }

    /// Commits all partitions without waiting, unless the last commit was less than the interval
    /// ago.
    void commitWhenDue() {
        if (System.nanoTime() - lastCommit <= INTERVAL_NANOS) {
            return;
        }
        lastCommit = System.nanoTime();
        var offsets = offsetsToCommit(partitions.keySet());
        if (!offsets.isEmpty()) {
            // the new group protocol's callback reports a failure without its offsets
            consumer.commitAsync(offsets, (_, failure) -> onCommitted(offsets, failure));
        }
    }

    /// Commits partitions that move to another instance, and waits for the broker.
    ///
    /// @throws RuntimeException when the commit failed
    void commitRevoked(Collection<TopicPartition> revoked) {
        consumer.commitSync(offsetsToCommit(revoked), TIMEOUT);
    }

    /// Commits all partitions for the last time, and waits for the broker.
    ///
    /// A wake-up that came between two polls is still pending and must not cost the commit.
    ///
    /// @throws RuntimeException when the commit failed
    void commitLast() {
        var offsets = offsetsToCommit(partitions.keySet());
        try {
            consumer.commitSync(offsets, TIMEOUT);
        } catch (WakeupException e) {
            consumer.commitSync(offsets, TIMEOUT);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> offsetsToCommit(
            Collection<TopicPartition> selected) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : selected) {
            var inFlight = partitions.get(partition);
            var offset = inFlight == null ? -1 : inFlight.offsetToCommit();
            if (offset >= 0) {
                offsets.put(partition, new OffsetAndMetadata(offset));
            }
        }
        return offsets;
    }

    private void onCommitted(
            Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception failure) {
        if (failure == null) {
            return;
        }
        for (var partition : offsets.keySet()) {
            var inFlight = partitions.get(partition);
            if (inFlight != null) {
                inFlight.commitFailed();
            }
        }
        if (!(failure instanceof RebalanceInProgressException)) {
            LOG.atWarn()
                    .setMessage("commit failed, the next one covers it")
                    .addKeyValue("topic", topic)
                    .addKeyValue("outcome", failure.toString())
                    .log();
        }
    }
}
