package dev.parley.messaging.loop;

import dev.parley.messaging.RecordHandling;

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
/// One thread polls and owns the consumer; each record runs in a virtual thread of [Flights]. When
/// too much waits, or a partition's window grows too wide, partitions are paused while polling goes
/// on, so the group never evicts a busy instance. On revoke nothing new of the partition starts,
/// what is finished is committed, and running work may end: its effects are guarded by ledgers.
public final class WatermarkLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatermarkLoop.class);

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LAST_COMMIT = Duration.ofSeconds(3);
    private static final long COMMIT_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final LoopSettings settings;
    private final String topic;
    private final Consumer<String, byte[]> consumer;
    private final Flights flights;
    private final Ownership ownership;
    private final Map<TopicPartition, Window> windows = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread poller;

    private volatile boolean closing;
    private volatile long lastPoll = System.nanoTime();
    private long lastCommit = System.nanoTime();

    /// Makes a loop; it reads nothing before [#start].
    ///
    /// @param consumer with auto-commit off; owned by the loop from now on
    public WatermarkLoop(
            LoopSettings settings,
            String topic,
            Consumer<String, byte[]> consumer,
            RecordHandling<?> handling) {
        this(settings, topic, consumer, handling, Ownership.unwatched());
    }

    /// Makes a loop whose ownership is watched.
    ///
    /// @param consumer with auto-commit off; owned by the loop from now on
    public WatermarkLoop(
            LoopSettings settings,
            String topic,
            Consumer<String, byte[]> consumer,
            RecordHandling<?> handling,
            Ownership ownership) {
        this.settings = settings;
        this.ownership = ownership;
        this.topic = topic;
        this.consumer = consumer;
        this.flights = new Flights(settings, handling);
        this.poller = Thread.ofPlatform().name(settings.name() + "-poll").unstarted(this::run);
    }

    /// Starts reading.
    public void start() {
        poller.start();
    }

    /// Records being handled now.
    public int inFlight() {
        return flights.running();
    }

    /// Records taken and not finished, those in flight included.
    public int unfinished() {
        return flights.taken();
    }

    /// The most offsets of one partition that a crash now would make somebody read again.
    public long widestWindow() {
        return windows.values().stream().mapToLong(Window::span).max().orElse(0);
    }

    /// Time since the loop last asked Kafka; grows only when the loop is stuck or ended.
    public Duration sinceLastPoll() {
        return Duration.ofNanos(System.nanoTime() - lastPoll);
    }

    private void run() {
        try {
            consumer.subscribe(List.of(topic), new Rebalances());
            while (!closing) {
                pollOnce();
            }
        } catch (WakeupException e) {
            LOG.debug("woken up to close");
        } finally {
            end();
        }
    }

    private void pollOnce() {
        lastPoll = System.nanoTime();
        try {
            consumer.poll(POLL).forEach(this::admit);
            applyBackPressure();
            if (System.nanoTime() - lastCommit > COMMIT_EVERY_NANOS) {
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
            pause(settings.retryPause());
        }
    }

    private void commit() {
        var offsets = watermarks(windows.keySet());
        if (!offsets.isEmpty()) {
            // the consumer of the new group protocol tells the callback of a failure, not of what
            consumer.commitAsync(offsets, (_, failure) -> committed(offsets, failure));
        }
    }

    private void admit(ConsumerRecord<String, byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var window = windows.computeIfAbsent(partition, any -> new Window());
        window.take(record.offset());
        flights.take(record, window);
    }

    private void applyBackPressure() {
        var full = flights.isFull();
        for (var partition : consumer.assignment()) {
            var window = windows.get(partition);
            var paused = consumer.paused().contains(partition);
            var tooWide = window != null && window.span() > settings.maxWindow();
            if (!paused && (full || tooWide)) {
                consumer.pause(List.of(partition));
            } else if (paused && flights.hasRoom() && !tooWide) {
                consumer.resume(List.of(partition));
            }
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> watermarks(
            Collection<TopicPartition> partitions) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : partitions) {
            var window = windows.get(partition);
            var watermark = window == null ? -1 : window.watermarkToCommit();
            if (watermark >= 0) {
                offsets.put(partition, new OffsetAndMetadata(watermark));
            }
        }
        return offsets;
    }

    private void committed(
            Map<TopicPartition, OffsetAndMetadata> offsets,
            @org.jspecify.annotations.Nullable Exception failure) {
        if (failure == null) {
            return;
        }
        offsets.keySet()
                .forEach(partition -> {
                    var window = windows.get(partition);
                    if (window != null) {
                        window.commitAgain();
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

    private void end() {
        try {
            flights.finish(settings.closingPatience());
            commitForGood(watermarks(windows.keySet()));
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
    private void commitForGood(Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            consumer.commitSync(offsets, LAST_COMMIT);
        } catch (WakeupException e) {
            consumer.commitSync(offsets, LAST_COMMIT);
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
    private final class Rebalances implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> windows.put(partition, new Window()));
            tellOwned();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            forget(partitions);
            drain(partitions);
            try {
                consumer.commitSync(watermarks(partitions), LAST_COMMIT);
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .setMessage("commit on revoke failed, the new owner reads again")
                        .addKeyValue("topic", topic)
                        .setCause(e)
                        .log();
            }
            partitions.forEach(windows::remove);
            tellOwned();
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            forget(partitions);
            drain(partitions);
            partitions.forEach(windows::remove);
            tellOwned();
        }

        private void tellOwned() {
            try {
                ownership.owns(windows.size(), consumer.partitionsFor(topic).size());
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
        private void drain(Collection<TopicPartition> partitions) {
            if (settings.revokePatience().isZero() || partitions.isEmpty()) {
                return;
            }
            var threads =
                    partitions.stream()
                            .map(windows::get)
                            .filter(Objects::nonNull)
                            .map(window ->
                                    Thread.startVirtualThread(
                                            () -> window.drain(settings.revokePatience())))
                            .toList();
            try {
                for (var thread : threads) {
                    thread.join();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ownership.givesAway();
        }

        private void forget(Collection<TopicPartition> partitions) {
            for (var partition : partitions) {
                var window = windows.get(partition);
                if (window != null) {
                    window.revoke();
                }
            }
        }
    }
}
