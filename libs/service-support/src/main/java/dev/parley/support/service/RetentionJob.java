package dev.parley.support.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;

/// The forgetting of rows that nothing can ask for any more: in small batches, soon after the start
/// and then every hour.
public final class RetentionJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private static final Duration INITIAL_DELAY = Duration.ofMinutes(5);
    private static final Duration INTERVAL = Duration.ofHours(1);

    /// A statement over so many rows holds its locks for a moment only.
    private static final int BATCH_SIZE = 1_000;

    private final String name;
    private final ExpiringRows rows;
    private final Duration retention;
    private final Clock clock;
    private final PeriodicTask periodicTask;

    /// Plans the sweep; it forgets nothing before [#start].
    ///
    /// @param name of the sweep, such as `ledger-sweep`
    /// @param rows what is swept
    /// @param kept how long a row stays; for a ledger longer than the topics that it guards
    public RetentionJob(String name, ExpiringRows rows, Duration kept, Clock clock) {
        this.name = name;
        this.rows = rows;
        this.retention = kept;
        this.clock = clock;
        this.periodicTask = new PeriodicTask(name, INITIAL_DELAY, INTERVAL, this::run);
    }

    /// Starts sweeping.
    public void start() {
        periodicTask.start();
    }

    /// Sweeps once, until no old row is left.
    public void run() {
        var before = clock.instant().minus(retention);
        var forgotten = 0;
        int batch;
        do {
            batch = rows.deleteBefore(before, BATCH_SIZE);
            forgotten += batch;
        } while (batch == BATCH_SIZE && !Thread.currentThread().isInterrupted());
        if (forgotten > 0) {
            LOG.atInfo()
                    .addKeyValue("work", name)
                    .addKeyValue("outcome", forgotten)
                    .log("old rows forgotten");
        }
    }

    /// Ends the sweeping.
    @Override
    public void close() {
        periodicTask.close();
    }
}
