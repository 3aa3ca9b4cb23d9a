package dev.parley.messaging.loop;

import dev.parley.messaging.RecordHandling;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The records in the air: each in a virtual thread, at most so many at the same time, each
/// attempted until it is handled, parked, or no longer ours.
final class Flights {

    private static final Logger LOG = LoggerFactory.getLogger(Flights.class);

    private static final int LONGEST_PAUSE_FACTOR = 30;

    /// A handler that looks at what waits behind a record sees no more: with thousands waiting,
    /// each would look at all of them.
    private static final int LOOK_AHEAD = 50;

    private final LoopSettings settings;
    private final RecordHandling<?> handling;
    private final Semaphore room;
    private final ExecutorService threads;
    private final Lanes lanes;
    private final AtomicInteger taken = new AtomicInteger();
    private volatile boolean landing;

    Flights(LoopSettings settings, RecordHandling<?> handling) {
        this.settings = settings;
        this.handling = handling;
        this.room = new Semaphore(settings.maxInFlight());
        this.threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name(settings.name() + "-", 0).factory());
        this.lanes = new Lanes(threads);
    }

    /// Takes a record over from the poller.
    void take(ConsumerRecord<String, byte[]> record, Window window) {
        taken.incrementAndGet();
        switch (settings.order()) {
            case NONE -> threads.execute(() -> fly(record, window));
            case BY_KEY -> lanes.submit(lane(record), new Flight(record, window));
        }
    }

    private static String lane(ConsumerRecord<String, byte[]> record) {
        return String.valueOf(record.key());
    }

    /// The next records that wait behind one in its lane.
    private List<ConsumerRecord<String, byte[]>> behind(ConsumerRecord<String, byte[]> record) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var task : lanes.waiting(lane(record), LOOK_AHEAD)) {
            if (task instanceof Flight flight) {
                records.add(flight.record);
            }
        }
        return records;
    }

    boolean isFull() {
        return taken.get() >= settings.maxInFlight() + settings.maxWaiting();
    }

    boolean hasRoom() {
        return taken.get() < settings.maxInFlight() + settings.maxWaiting() / 2;
    }

    int taken() {
        return taken.get();
    }

    int running() {
        return settings.maxInFlight() - room.availablePermits();
    }

    private void fly(ConsumerRecord<String, byte[]> record, Window window) {
        try {
            room.acquire();
            try {
                if (window.enter()) {
                    attemptUntilDone(record, window);
                }
            } finally {
                window.leave();
                room.release();
            }
        } catch (InterruptedException e) {
            if (landing) {
                Thread.currentThread().interrupt();
            }
        } finally {
            taken.decrementAndGet();
        }
    }

    private void attemptUntilDone(ConsumerRecord<String, byte[]> record, Window window)
            throws InterruptedException {
        var pause = settings.retryPause();
        for (var attempt = 1; !landing && !window.isRevoked(); attempt++) {
            try {
                handling.attempt(record, () -> behind(record));
                window.finish(record.offset());
                return;
            } catch (InterruptedException e) {
                if (landing || window.isRevoked()) {
                    throw e;
                }
                logFailure(record, attempt, e);
            } catch (Throwable e) {
                // an Error too: a record that nobody works on would hold its partition back for
                // ever
                if (window.isRevoked()) {
                    return;
                }
                logFailure(record, attempt, e);
            }
            Thread.sleep(pause);
            pause = longer(pause);
        }
    }

    private Duration longer(Duration pause) {
        var longest = settings.retryPause().multipliedBy(LONGEST_PAUSE_FACTOR);
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) > 0 ? longest : doubled;
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

    /// Starts nothing new and waits for what runs, as long as the patience lasts.
    void finish(Duration patience) {
        landing = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /// A record that waits for its turn.
    private final class Flight implements Runnable {

        private final ConsumerRecord<String, byte[]> record;
        private final Window window;

        Flight(ConsumerRecord<String, byte[]> record, Window window) {
            this.record = record;
            this.window = window;
        }

        @Override
        public void run() {
            fly(record, window);
        }
    }
}
