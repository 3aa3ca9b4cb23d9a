package dev.parley.support.kafka.consumer;

import dev.parley.support.kafka.RecordProcessor;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Reads one topic with many records in flight and commits, per partition, the lowest unfinished
/// offset.
///
/// One thread polls and owns the consumer; each record runs in a virtual thread of
/// [InFlightRecords]. When too much waits, or a partition's window grows too wide, partitions are
/// paused while polling goes on, so the group never evicts a busy instance. On revoke nothing new
/// of the partition starts, what is finished is committed, and running work may end: its effects
/// are guarded by ledgers.
public final class ParallelConsumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ParallelConsumer.class);

    private static final Duration POLL_TIMEOUT = Duration.ofMillis(100);
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(3);
    private static final long COMMIT_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final ParallelConsumerSettings settings;
    private final String topic;
    private final Consumer<String, byte[]> consumer;
    private final InFlightRecords records;
    private final AssignmentListener assignmentListener;
    private final Map<TopicPartition, InFlightOffsets> inFlightOffsets = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread poller;

    private volatile boolean closing;
    private volatile long lastPoll = System.nanoTime();
    private long lastCommit = System.nanoTime();

    /// Makes a loop; it reads nothing before [#start].
    ///
    /// @param consumer with auto-commit off; owned by the loop from now on
    public ParallelConsumer(
            ParallelConsumerSettings settings,
            String topic,
            Consumer<String, byte[]> consumer,
            RecordProcessor<?> handling) {
        this(settings, topic, consumer, handling, AssignmentListener.none());
    }

    /// Makes a loop whose ownership is watched.
    ///
    /// @param consumer with auto-commit off; owned by the loop from now on
    public ParallelConsumer(
            ParallelConsumerSettings settings,
            String topic,
            Consumer<String, byte[]> consumer,
            RecordProcessor<?> handling,
            AssignmentListener ownership) {
        this.settings = settings;
        this.assignmentListener = ownership;
        this.topic = topic;
        this.consumer = consumer;
        this.records = new InFlightRecords(settings, handling);
        this.poller = Thread.ofPlatform().name(settings.name() + "-poll").unstarted(this::run);
    }

    /// Starts reading.
    public void start() {
        poller.start();
    }

    /// Records being handled now.
    public int inFlight() {
        return records.inFlight();
    }

    /// Records taken and not finished, those in flight included.
    public int unfinished() {
        return records.unfinished();
    }

    /// The most offsets of one partition that a crash now would make somebody read again.
    public long maxOffsetSpan() {
        return inFlightOffsets.values().stream().mapToLong(InFlightOffsets::span).max().orElse(0);
    }

    /// Time since the loop last asked Kafka; grows only when the loop is stuck or ended.
    public Duration sinceLastPoll() {
        return Duration.ofNanos(System.nanoTime() - lastPoll);
    }

    private void run() {
        try {
            consumer.subscribe(List.of(topic), new RebalanceListener());
            while (!closing) {
                pollOnce();
            }
        } catch (WakeupException e) {
            LOG.debug("woken up to close");
        } finally {
            shutDown();
        }
    }

    private void pollOnce() {
        lastPoll = System.nanoTime();
        try {
            consumer.poll(POLL_TIMEOUT).forEach(this::submit);
            applyBackPressure();
            if (System.nanoTime() - lastCommit > COMMIT_INTERVAL_NANOS) {
                lastCommit = System.nanoTime();
                commit();
            }
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atError()
                    .setMessage("poll failed, trying again")
                    .addKeyValue("topic", topic)
                    .setCause(e)
                    .log();
            pause(settings.retryBackoff());
        }
    }

    private void commit() {
        var offsets = offsetsToCommit(inFlightOffsets.keySet());
        if (!offsets.isEmpty()) {
            // the consumer of the new group protocol tells the callback of a failure, not of what
            consumer.commitAsync(offsets, (_, failure) -> onCommitted(offsets, failure));
        }
    }

    private void submit(ConsumerRecord<String, byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var window = inFlightOffsets.computeIfAbsent(partition, any -> new InFlightOffsets());
        window.add(record.offset());
        records.submit(record, window);
    }

    private void applyBackPressure() {
        var full = records.isFull();
        for (var partition : consumer.assignment()) {
            var window = inFlightOffsets.get(partition);
            var paused = consumer.paused().contains(partition);
            var tooWide = window != null && window.span() > settings.maxOffsetSpan();
            if (!paused && (full || tooWide)) {
                consumer.pause(List.of(partition));
            } else if (paused && records.hasRoom() && !tooWide) {
                consumer.resume(List.of(partition));
            }
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> offsetsToCommit(
            Collection<TopicPartition> partitions) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : partitions) {
            var window = inFlightOffsets.get(partition);
            var watermark = window == null ? -1 : window.offsetToCommit();
            if (watermark >= 0) {
                offsets.put(partition, new OffsetAndMetadata(watermark));
            }
        }
        return offsets;
    }

    private void onCommitted(
            Map<TopicPartition, OffsetAndMetadata> offsets,
            @org.jspecify.annotations.Nullable Exception failure) {
        if (failure == null) {
            return;
        }
        offsets.keySet()
                .forEach(partition -> {
                    var window = inFlightOffsets.get(partition);
                    if (window != null) {
                        window.commitFailed();
                    }
                });
        if (!(failure instanceof RebalanceInProgressException)) {
            LOG.atWarn()
                    .setMessage("commit failed, the next one covers it")
                    .addKeyValue("topic", topic)
                    .addKeyValue("outcome", failure.toString())
                    .log();
        }
    }

    private void shutDown() {
        try {
            records.shutDown(settings.shutdownTimeout());
            commitSync(offsetsToCommit(inFlightOffsets.keySet()));
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setMessage("last commit failed")
                    .addKeyValue("topic", topic)
                    .setCause(e)
                    .log();
        } finally {
            consumer.close();
            ended.countDown();
        }
    }

    /// A wake-up that came between two polls is still pending here and must not cost the commit.
    private void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            consumer.commitSync(offsets, COMMIT_TIMEOUT);
        } catch (WakeupException e) {
            consumer.commitSync(offsets, COMMIT_TIMEOUT);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stops reading, waits for what is in flight as long as the settings say, commits, leaves the
    /// group.
    @Override
    public void close() {
        closing = true;
        if (poller.getState() == Thread.State.NEW) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What happens to a partition's window when the group moves the partition.
    private final class RebalanceListener implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> inFlightOffsets.put(partition, new InFlightOffsets()));
            notifyAssigned();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            revoke(partitions);
            awaitRunning(partitions);
            try {
                consumer.commitSync(offsetsToCommit(partitions), COMMIT_TIMEOUT);
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .setMessage("commit on revoke failed, the new owner reads again")
                        .addKeyValue("topic", topic)
                        .setCause(e)
                        .log();
            }
            partitions.forEach(inFlightOffsets::remove);
            notifyAssigned();
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            revoke(partitions);
            awaitRunning(partitions);
            partitions.forEach(inFlightOffsets::remove);
            notifyAssigned();
        }

        private void notifyAssigned() {
            try {
                assignmentListener.onAssigned(
                        inFlightOffsets.size(), consumer.partitionsFor(topic).size());
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .setMessage(
                                "the number of partitions is not known, told at the next change")
                        .addKeyValue("topic", topic)
                        .addKeyValue("outcome", e.toString())
                        .log();
            }
        }

        /// All of them are waited for at the same time.
        private void awaitRunning(Collection<TopicPartition> partitions) {
            if (settings.revokeTimeout().isZero() || partitions.isEmpty()) {
                return;
            }
            var threads =
                    partitions.stream()
                            .map(inFlightOffsets::get)
                            .filter(Objects::nonNull)
                            .map(window ->
                                    Thread.startVirtualThread(
                                            () -> window.awaitRunning(settings.revokeTimeout())))
                            .toList();
            try {
                for (var thread : threads) {
                    thread.join();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            assignmentListener.onRevoked();
        }

        private void revoke(Collection<TopicPartition> partitions) {
            for (var partition : partitions) {
                var window = inFlightOffsets.get(partition);
                if (window != null) {
                    window.revoke();
                }
            }
        }
    }
}
