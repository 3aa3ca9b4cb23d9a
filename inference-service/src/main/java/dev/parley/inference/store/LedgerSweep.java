package dev.parley.inference.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Forgets results once no topic can bring their turn back, an hour after start and then every
/// hour.
public final class LedgerSweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerSweep.class);

    private final PostgresLedger ledger;
    private final Duration kept;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("ledger-sweep").daemon().factory());

    /// Makes a sweep; it forgets nothing before [#start].
    ///
    /// @param kept how long results stay
    public LedgerSweep(PostgresLedger ledger, Duration kept, Clock clock) {
        this.ledger = ledger;
        this.kept = kept;
        this.clock = clock;
    }

    /// Starts sweeping.
    public void start() {
        var _ = timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.HOURS);
    }

    void sweep() {
        try {
            var forgotten = ledger.forgetBefore(clock.instant().minus(kept));
            LOG.atInfo().setMessage("ledger swept").addKeyValue("outcome", forgotten).log();
        } catch (RuntimeException e) {
            LOG.atWarn().setMessage("ledger not swept, next time will").setCause(e).log();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
