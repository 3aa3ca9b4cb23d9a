package dev.parley.chassis;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;

/// The forgetting of rows that nothing can ask for any more: in small batches, soon after the start
/// and then every hour.
public final class Sweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    /// A statement over so many rows holds its locks for a moment only.
    private static final int BATCH = 1_000;

    private final String name;
    private final OldRows rows;
    private final Duration kept;
    private final Clock clock;
    private final Rounds rounds;

    /// Plans the sweep; it forgets nothing before [#start].
    ///
    /// @param name of the sweep, such as `ledger-sweep`
    /// @param rows what is swept
    /// @param kept how long a row stays; for a ledger longer than the topics that it guards
    public Sweep(String name, OldRows rows, Duration kept, Clock clock) {
        this.name = name;
        this.rows = rows;
        this.kept = kept;
        this.clock = clock;
        this.rounds = new Rounds(name, FIRST, PAUSE, this::run);
    }

    /// Starts sweeping.
    public void start() {
        rounds.start();
    }

    /// Sweeps once, until no old row is left.
    public void run() {
        var before = clock.instant().minus(kept);
        var forgotten = 0;
        int batch;
        do {
            batch = rows.forgetBefore(before, BATCH);
            forgotten += batch;
        } while (batch == BATCH && !Thread.currentThread().isInterrupted());
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
        rounds.close();
    }
}
