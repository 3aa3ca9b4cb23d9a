package dev.parley.support.kafka.consumer;

import dev.parley.support.kafka.RecordProcessor;
import dev.parley.support.kafka.consumer.ParallelConsumerSettings.ProcessingOrder;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Records in flight: each in a virtual thread, up to a limit, retried until it is handled, a dead
/// letter, or assigned to another instance.
final class InFlightRecords {

    private static final Logger LOG = LoggerFactory.getLogger(InFlightRecords.class);

    /// Limit of a handler's look-ahead: with thousands of queued records, each handler would
    /// inspect all of them.
    private static final int MAX_LOOK_AHEAD = 50;

    private final ParallelConsumerSettings settings;
    private final RecordProcessor<?> processor;
    private final Semaphore permits;
    private final ConsumerThreads threads;
    private final ExecutorService executor;
    private final KeyedExecutor keyedExecutor;
    private final MemoryUse memory = new MemoryUse();
    private final MemoryQuota quota;
    private volatile boolean shuttingDown;

    InFlightRecords(
            ParallelConsumerSettings settings,
            ConsumerThreads threads,
            RecordProcessor<?> handling) {
        this(settings, MemoryQuota.of(settings), threads, handling);
    }

    InFlightRecords(
            ParallelConsumerSettings settings,
            MemoryQuota quota,
            ConsumerThreads threads,
            RecordProcessor<?> handling) {
        this.settings = settings;
        this.quota = quota;
        this.processor = handling;
        this.threads = threads;
        this.permits = threads.newSemaphore(settings.maxInFlight());
        this.executor = threads.newExecutor(settings.name() + "-");
        this.keyedExecutor = new KeyedExecutor(executor);
    }

    /// Accepts a record from the polling thread.
    void submit(ConsumerRecord<String, byte[]> record, InFlightOffsets window) {
        memory.add(record);
        window.memory().add(record);
        switch (settings.order()) {
            case UNORDERED -> executor.execute(() -> process(record, window));
            case BY_KEY -> keyedExecutor.submit(key(record), new QueuedRecord(record, window));
        }
    }

    static String key(ConsumerRecord<String, byte[]> record) {
        return String.valueOf(record.key());
    }

    /// The next records queued behind one of the same key.
    private List<ConsumerRecord<String, byte[]>> lookAhead(ConsumerRecord<String, byte[]> record) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var task : keyedExecutor.queued(key(record), MAX_LOOK_AHEAD)) {
            if (task instanceof QueuedRecord flight) {
                records.add(flight.record);
            }
        }
        return records;
    }

    /// True if a partition is to be held back.
    ///
    /// @param partitions number of partitions that share the quota
    boolean exceedQuota(InFlightOffsets window, int partitions) {
        return quota.isExceeded(memory, window.memory(), partitions);
    }

    /// True if a partition that was held back may be read again.
    boolean hasRoom(InFlightOffsets window, int partitions) {
        return quota.hasRoom(memory, window.memory(), partitions);
    }

    /// True if another record of a key may wait in memory.
    boolean hasRoom(String key) {
        return hasRoom(key, quota.keyRecords(), quota.keyBytes());
    }

    /// True if several more records of a key may wait in memory.
    boolean isHalfEmpty(String key) {
        return hasRoom(key, (quota.keyRecords() + 1) / 2, quota.keyBytes() / 2);
    }

    private boolean hasRoom(String key, int maxRecords, long maxBytes) {
        if (settings.order() == ProcessingOrder.UNORDERED) {
            return true;
        }
        var waiting = keyedExecutor.queued(key, maxRecords);
        var bytes = 0L;
        for (var task : waiting) {
            bytes += task instanceof QueuedRecord queued ? MemoryUse.bytes(queued.record) : 0;
        }
        return waiting.size() < maxRecords && (waiting.isEmpty() || bytes < maxBytes);
    }

    /// Number of records in memory.
    int unfinished() {
        return memory.records();
    }

    int inFlight() {
        return settings.maxInFlight() - permits.availablePermits();
    }

    private void process(ConsumerRecord<String, byte[]> record, InFlightOffsets window) {
        try {
            for (var attempt = 1; !isDone(record, window, attempt); attempt++) {
                // without a permit, which another record uses meanwhile
                threads.sleep(settings.retryBackoff().delayAfter(attempt));
            }
        } catch (InterruptedException e) {
            if (shuttingDown) {
                Thread.currentThread().interrupt();
            }
        } finally {
            memory.remove(record);
            window.memory().remove(record);
        }
    }

    /// Makes one attempt, with a permit.
    ///
    /// @return true if the record needs no further one here
    private boolean isDone(
            ConsumerRecord<String, byte[]> record, InFlightOffsets window, int attempt)
            throws InterruptedException {
        permits.acquire();
        try {
            return shuttingDown
                    || !window.tryEnter()
                    || window.lease().during(() -> succeeds(record, window, attempt));
        } finally {
            window.leave();
            permits.release();
        }
    }

    private boolean succeeds(
            ConsumerRecord<String, byte[]> record, InFlightOffsets window, int attempt)
            throws InterruptedException {
        try {
            processor.process(record, () -> lookAhead(record));
            window.complete(record.offset());
            return true;
        } catch (InterruptedException e) {
            if (shuttingDown || window.isRevoked()) {
                throw e;
            }
            logFailure(record, attempt, e);
        } catch (Throwable e) {
            // an Error too: a record that nobody works on would hold its partition back for ever
            if (window.isRevoked()) {
                return true;
            }
            logFailure(record, attempt, e);
        }
        return false;
    }

    private static void logFailure(
            ConsumerRecord<String, byte[]> record, int attempt, Throwable failure) {
        LOG.atWarn()
                .setMessage("record failed, trying again")
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("attempt", attempt)
                .setCause(failure)
                .log();
    }

    /// Starts no further record and waits for the running ones up to the timeout.
    void shutDown(Duration patience) {
        shuttingDown = true;
        executor.shutdown();
        try {
            if (!executor.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /// Record in the queue of its key.
    private final class QueuedRecord implements Runnable {

        private final ConsumerRecord<String, byte[]> record;
        private final InFlightOffsets window;

        QueuedRecord(ConsumerRecord<String, byte[]> record, InFlightOffsets window) {
            this.record = record;
            this.window = window;
        }

        @Override
        public void run() {
            process(record, window);
        }
    }
}
