package dev.parley.support.kafka.consumer;

import dev.parley.support.kafka.RecordProcessor;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Consumer of one topic with many records in flight, which commits the lowest unfinished offset of
/// each partition.
///
/// One thread polls and owns the Kafka consumer; each record is handled in a virtual thread of
/// [InFlightRecords]. [BackPressure] pauses partitions while polling goes on, so that the group
/// never evicts a busy instance. [OffsetCommitter] commits, [PartitionRebalancer] follows the
/// group.
public final class ParallelConsumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ParallelConsumer.class);

    private static final Duration POLL_TIMEOUT = Duration.ofMillis(100);

    /// While records are set aside, whose keys may have room at any time.
    private static final Duration SHORT_POLL_TIMEOUT = Duration.ofMillis(10);

    private final ParallelConsumerSettings settings;
    private final String topic;
    private final Consumer<String, byte[]> consumer;
    private final InFlightRecords records;
    private final Map<TopicPartition, InFlightOffsets> partitions = new ConcurrentHashMap<>();
    private final MembershipProof membership;
    private final ConsumerThreads threads;
    private final BackPressure backPressure;
    private final OffsetCommitter committer;
    private final PartitionRebalancer rebalancer;

    private volatile boolean hasStarted;
    private volatile boolean closing;
    private volatile boolean hasEnded;
    private volatile long lastPoll;

    /// Creates a consumer that reads nothing before [#start].
    ///
    /// @param consumer with auto-commit off; owned by this consumer from now on
    public ParallelConsumer(
            ParallelConsumerSettings settings,
            String topic,
            Consumer<String, byte[]> consumer,
            RecordProcessor<?> processor) {
        this(settings, topic, consumer, processor, AssignmentListener.none());
    }

    /// Creates a consumer with a listener to its assignment; it reads nothing before [#start].
    ///
    /// @param consumer with auto-commit off; owned by this consumer from now on
    public ParallelConsumer(
            ParallelConsumerSettings settings,
            String topic,
            Consumer<String, byte[]> consumer,
            RecordProcessor<?> processor,
            AssignmentListener listener) {
        this(settings, topic, consumer, processor, listener, ConsumerThreads.system());
    }

    /// Creates a consumer with threads and a clock that are given; it reads nothing before
    /// [#start].
    ///
    /// @param consumer with auto-commit off; owned by this consumer from now on
    public ParallelConsumer(
            ParallelConsumerSettings settings,
            String topic,
            Consumer<String, byte[]> consumer,
            RecordProcessor<?> processor,
            AssignmentListener listener,
            ConsumerThreads threads) {
        this.settings = settings;
        this.threads = threads;
        this.lastPoll = threads.nanoTime();
        this.membership = new MembershipProof(threads);
        this.topic = topic;
        this.consumer = consumer;
        this.records = new InFlightRecords(settings, threads, processor);
        this.backPressure =
                new BackPressure(consumer, records, partitions, settings.maxOffsetSpan());
        this.committer = new OffsetCommitter(consumer, topic, partitions, membership, threads);
        this.rebalancer =
                new PartitionRebalancer(
                        consumer,
                        topic,
                        settings.revokeTimeout(),
                        partitions,
                        committer,
                        this::newInFlightOffsets,
                        listener,
                        threads);
    }

    /// Starts reading.
    public void start() {
        hasStarted = true;
        threads.startPolling(settings.name() + "-poll", this::run);
    }

    /// The number of records being handled.
    public int inFlight() {
        return records.inFlight();
    }

    /// The number of records that are read and not finished, those in flight and those set aside
    /// included.
    public int unfinished() {
        return partitions.values().stream().mapToInt(InFlightOffsets::size).sum();
    }

    /// The largest number of offsets of one partition that would be read again after a crash.
    public long maxOffsetSpan() {
        return partitions.values().stream().mapToLong(InFlightOffsets::span).max().orElse(0);
    }

    /// Time since the last poll; grows only when polling is stuck or has ended.
    public Duration sinceLastPoll() {
        return Duration.ofNanos(threads.nanoTime() - lastPoll);
    }

    private void run() {
        try {
            consumer.subscribe(List.of(topic), rebalancer);
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
        lastPoll = threads.nanoTime();
        try {
            var timeout = backPressure.hasDeferred() ? SHORT_POLL_TIMEOUT : POLL_TIMEOUT;
            consumer.poll(timeout).forEach(this::submit);
            backPressure.apply();
            if (records.unfinished() > 0) {
                committer.proveMembership();
            }
            committer.commitWhenDue();
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            // a refused password is one line of the health check
            LOG.atLevel(e instanceof AuthenticationException ? Level.DEBUG : Level.ERROR)
                    .setMessage("poll failed, trying again")
                    .addKeyValue("topic", topic)
                    .setCause(e)
                    .log();
            pause(settings.retryBackoff().delayAfter(1));
        }
    }

    private void submit(ConsumerRecord<String, byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var offsets = partitions.computeIfAbsent(partition, any -> newInFlightOffsets());
        backPressure.submit(record, offsets);
    }

    private InFlightOffsets newInFlightOffsets() {
        return new InFlightOffsets(new PartitionLease(membership), threads);
    }

    private void shutDown() {
        try {
            records.shutDown(settings.shutdownTimeout());
            committer.commitLast();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setMessage("last commit failed, its records are read again")
                    .addKeyValue("topic", topic)
                    .setCause(e)
                    .log();
        } finally {
            consumer.close();
            end();
        }
    }

    private synchronized void end() {
        hasEnded = true;
        notifyAll();
    }

    private void pause(Duration duration) {
        try {
            threads.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stops reading, waits for the records in flight up to the shutdown timeout, commits, and
    /// leaves the group.
    @Override
    public void close() {
        closing = true;
        if (!hasStarted) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            threads.await(this, () -> hasEnded);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
