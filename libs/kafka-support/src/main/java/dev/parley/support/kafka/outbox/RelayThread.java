package dev.parley.support.kafka.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Thread that repeats tasks of an outbox relay and shows a sign of life with each.
///
/// A task that fails is repeated. One that ends with an [Error] is not, and neither are the others:
/// the signs end, so that liveness fails.
final class RelayThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayThread.class);

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final ScheduledExecutorService scheduler;
    private volatile long lastSign = System.nanoTime();

    RelayThread(String name) {
        this.scheduler =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
    }

    /// Repeats a task, with a pause between the end of a run and the next one.
    void repeat(Duration pause, Runnable task) {
        var _ =
                scheduler.scheduleWithFixedDelay(
                        () -> run(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run(Runnable task) {
        showLife();
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.atWarn().setMessage("outbox relay failed, trying again").setCause(e).log();
        } catch (Error e) {
            LOG.atError()
                    .setMessage("outbox relay has ended, events stay in the outbox")
                    .setCause(e)
                    .log();
            scheduler.shutdownNow();
            throw e;
        }
    }

    /// Shows a sign of life, to be called by a task that takes long.
    void showLife() {
        lastSign = System.nanoTime();
    }

    /// Time since the last sign of life, or since the creation.
    Duration sinceLastSign() {
        return Duration.ofNanos(System.nanoTime() - lastSign);
    }

    /// Interrupts a task in progress and runs no other.
    void stopNow() {
        scheduler.shutdownNow();
    }

    /// Waits for a task in progress and runs no other.
    @Override
    public void close() {
        scheduler.shutdown();
        try {
            if (!scheduler.awaitTermination(CLOSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                scheduler.shutdownNow();
            }
        } catch (InterruptedException e) {
            scheduler.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
