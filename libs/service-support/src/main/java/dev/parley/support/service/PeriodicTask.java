package dev.parley.support.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Work that is done again and again on a thread of its own; a round that fails is logged, and the
/// next one comes all the same.
public final class PeriodicTask implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);

    private final String name;
    private final Duration initialDelay;
    private final Duration interval;
    private final Runnable task;
    private final ScheduledExecutorService scheduler;

    /// Plans the rounds; none is made before [#start].
    ///
    /// @param name of the work, also of its thread
    /// @param first how long after the start the first round comes
    /// @param pause between the end of a round and the next one
    /// @param work one round
    public PeriodicTask(String name, Duration first, Duration pause, Runnable work) {
        this.name = name;
        this.initialDelay = first;
        this.interval = pause;
        this.task = work;
        this.scheduler =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
    }

    /// Lets the rounds begin.
    public void start() {
        var _ =
                scheduler.scheduleWithFixedDelay(
                        this::runOnce,
                        initialDelay.toMillis(),
                        interval.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void runOnce() {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setMessage("a round failed, the next one will try again")
                    .addKeyValue("work", name)
                    .setCause(e)
                    .log();
        }
    }

    /// Ends the rounds; one that is under way is interrupted.
    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
