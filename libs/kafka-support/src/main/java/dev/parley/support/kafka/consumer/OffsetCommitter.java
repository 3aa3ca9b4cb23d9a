package dev.parley.support.kafka.consumer;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/// Commits the lowest unfinished offset of each partition: every 200 ms while records are handled,
/// and synchronously when partitions leave or the consumer stops. Each acknowledged commit renews
/// the [MembershipProof]; once a second, unchanged offsets are committed to that end. Used by the
/// polling thread only.
final class OffsetCommitter {

    private static final Logger LOG = LoggerFactory.getLogger(OffsetCommitter.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration PROOF_TIMEOUT = Duration.ofSeconds(1);
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long PROOF_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Consumer<String, byte[]> consumer;
    private final String topic;
    private final Map<TopicPartition, InFlightOffsets> partitions;
    private final MembershipProof membership;
    private final ConsumerThreads threads;
    private long lastCommit;
    private long lastProof;
    private boolean isUnproven;

    OffsetCommitter(
            Consumer<String, byte[]> consumer,
            String topic,
            Map<TopicPartition, InFlightOffsets> partitions,
            MembershipProof membership,
            ConsumerThreads threads) {
        this.consumer = consumer;
        this.topic = topic;
        this.partitions = partitions;
        this.membership = membership;
        this.threads = threads;
        this.lastCommit = threads.nanoTime();
        this.lastProof = lastCommit;
    }

    /// Commits all partitions without waiting, unless the last commit was less than the interval
    /// ago.
    void commitWhenDue() {
        if (threads.nanoTime() - lastCommit <= INTERVAL_NANOS) {
            return;
        }
        var sentAt = threads.nanoTime();
        lastCommit = sentAt;
        var proves = sentAt - lastProof > PROOF_INTERVAL_NANOS;
        var offsets =
                proves ? knownOffsets(partitions.keySet()) : offsetsToCommit(partitions.keySet());
        if (!offsets.isEmpty()) {
            lastProof = sentAt;
            // the new group protocol's callback reports a failure without its offsets
            consumer.commitAsync(offsets, (_, failure) -> onCommitted(offsets, sentAt, failure));
        }
    }

    /// Commits the known offsets and waits for the broker, unless the membership is proven: records
    /// in flight wait for the proof.
    void proveMembership() {
        if (!membership.isValid()) {
            renewMembership();
        }
    }

    /// Commits the known offsets and waits for the broker, so that the proof is as fresh as it can
    /// be: before work that keeps the polling thread from committing.
    void renewMembership() {
        var offsets = knownOffsets(partitions.keySet());
        if (offsets.isEmpty()) {
            return;
        }
        var sentAt = threads.nanoTime();
        try {
            consumer.commitSync(offsets, PROOF_TIMEOUT);
            lastProof = sentAt;
            isUnproven = false;
            membership.renew(sentAt);
        } catch (WakeupException e) {
            // the consumer is closing, which the polling thread sees next
            LOG.debug("woken up to close");
        } catch (KafkaException e) {
            LOG.atLevel(isUnproven ? Level.DEBUG : Level.WARN)
                    .setMessage("membership in the group is not proven, effects wait")
                    .addKeyValue("topic", topic)
                    .addKeyValue("outcome", e.toString())
                    .log();
            isUnproven = true;
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
        return offsets(selected, InFlightOffsets::offsetToCommit);
    }

    private Map<TopicPartition, OffsetAndMetadata> knownOffsets(
            Collection<TopicPartition> selected) {
        return offsets(selected, InFlightOffsets::knownOffset);
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets(
            Collection<TopicPartition> selected, ToLongFunction<InFlightOffsets> offsetOf) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : selected) {
            var inFlight = partitions.get(partition);
            var offset = inFlight == null ? -1 : offsetOf.applyAsLong(inFlight);
            if (offset >= 0) {
                offsets.put(partition, new OffsetAndMetadata(offset));
            }
        }
        return offsets;
    }

    private void onCommitted(
            Map<TopicPartition, OffsetAndMetadata> offsets,
            long sentAt,
            @Nullable Exception failure) {
        if (failure == null) {
            membership.renew(sentAt);
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
