package dev.parley.support.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/// Job that deletes expired rows in small batches, five minutes after the start and then every
/// hour.
public final class RetentionJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private static final Duration INITIAL_DELAY = Duration.ofMinutes(5);
    private static final Duration INTERVAL = Duration.ofHours(1);

    /// Batch size whose locks are held only for a moment.
    private static final int BATCH_SIZE = 1_000;

    private final String name;
    private final ExpiringRows rows;
    private final Duration retention;
    private final PeriodicTask periodicTask;

    /// Creates a job that deletes nothing before [#start].
    ///
    /// @param name name of the job, such as `ledger-sweep`
    /// @param rows the table
    /// @param kept retention time; of a ledger longer than that of the topics it guards
    public RetentionJob(String name, ExpiringRows rows, Duration kept) {
        this.name = name;
        this.rows = rows;
        this.retention = kept;
        this.periodicTask = new PeriodicTask(name, INITIAL_DELAY, INTERVAL, this::run);
    }

    /// Starts the schedule.
    public void start() {
        periodicTask.start();
    }

    /// Deletes all expired rows.
    public void run() {
        var forgotten = 0;
        int batch;
        do {
            batch = rows.deleteOlderThan(retention, BATCH_SIZE);
            forgotten += batch;
        } while (batch == BATCH_SIZE && !Thread.currentThread().isInterrupted());
        if (forgotten > 0) {
            LOG.atInfo()
                    .addKeyValue("work", name)
                    .addKeyValue("outcome", forgotten)
                    .log("expired rows deleted");
        }
    }

    /// Stops the schedule.
    @Override
    public void close() {
        periodicTask.close();
    }
}
