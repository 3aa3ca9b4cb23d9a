package dev.parley.support.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Task that runs periodically on its own thread; a failed run is logged and does not end the
/// schedule.
public final class PeriodicTask implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);

    private final String name;
    private final Duration initialDelay;
    private final Duration interval;
    private final Runnable task;
    private final ScheduledExecutorService scheduler;
    private volatile long lastRun = System.nanoTime();

    /// Creates a task that does not run before [#start].
    ///
    /// @param name name of the task and its thread
    /// @param first delay of the first run
    /// @param pause delay between the end of a run and the next one
    /// @param work one run
    public PeriodicTask(String name, Duration first, Duration pause, Runnable work) {
        this.name = name;
        this.initialDelay = first;
        this.interval = pause;
        this.task = work;
        this.scheduler =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
    }

    /// Starts the schedule.
    public void start() {
        var _ =
                scheduler.scheduleWithFixedDelay(
                        this::runOnce,
                        initialDelay.toMillis(),
                        interval.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /// Time since the start of the last run, or since the creation.
    public Duration sinceLastRun() {
        return Duration.ofNanos(System.nanoTime() - lastRun);
    }

    private void runOnce() {
        lastRun = System.nanoTime();
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setMessage("periodic task failed, the next run retries it")
                    .addKeyValue("work", name)
                    .setCause(e)
                    .log();
        } catch (Error e) {
            // the scheduler would end the schedule without a word
            FatalErrors.report(e);
            throw e;
        }
    }

    /// Stops the schedule and interrupts a run in progress.
    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
