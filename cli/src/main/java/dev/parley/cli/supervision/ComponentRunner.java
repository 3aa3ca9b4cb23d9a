package dev.parley.cli.supervision;

import dev.parley.local.process.NotReadyException;
import dev.parley.local.process.RunningProcess;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Runs one component on a thread of its own and restarts it until it is stopped.
final class ComponentRunner {

    private static final Duration READY_TIMEOUT = Duration.ofSeconds(90);

    private final SupervisedComponent component;
    private final RestartBackoff backoff;
    private final Consumer<ComponentStatus> observer;
    private final CountDownLatch firstReady = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable RunningProcess process;
    private int failures;

    ComponentRunner(
            SupervisedComponent component,
            RestartBackoff backoff,
            Consumer<ComponentStatus> observer) {
        this.component = component;
        this.backoff = backoff;
        this.observer = observer;
    }

    SupervisedComponent component() {
        return component;
    }

    /// Waits until the component was ready for the first time, or is stopped.
    void awaitFirstReady() throws InterruptedException {
        firstReady.await();
    }

    /// Runs until [#stop()].
    void run() throws InterruptedException {
        while (!isStopping()) {
            var born = System.nanoTime();
            var why = runOnce();
            if (isStopping()) {
                return;
            }
            if (backoff.isResetBy(Duration.ofNanos(System.nanoTime() - born))) {
                failures = 0;
            }
            failures++;
            var pause = backoff.delayAfter(failures);
            observer.accept(new ComponentStatus.Broken(why, pause));
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Stops the component gracefully, for good.
    void stop() {
        stopping.countDown();
        firstReady.countDown();
        closeProcess();
        observer.accept(new ComponentStatus.Stopped());
    }

    private String runOnce() {
        try {
            var born = System.nanoTime();
            observer.accept(new ComponentStatus.Starting(0));
            var started = start();
            observer.accept(new ComponentStatus.Starting(started.pid()));
            started.awaitReady(READY_TIMEOUT);
            component.onReady().run();
            var took = Duration.ofNanos(System.nanoTime() - born);
            observer.accept(new ComponentStatus.Ready(started.pid(), took));
            firstReady.countDown();
            return "ended with exit code " + started.onExit().join();
        } catch (NotReadyException e) {
            closeProcess();
            return e.reason();
        } catch (RuntimeException e) {
            closeProcess();
            return abbreviate(e);
        }
    }

    private synchronized RunningProcess start() {
        if (isStopping()) {
            throw new IllegalStateException("stopping");
        }
        var started = RunningProcess.start(component.specSupplier().get());
        process = started;
        return started;
    }

    private synchronized void closeProcess() {
        var present = process;
        if (present != null) {
            present.close();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private static String abbreviate(RuntimeException e) {
        var message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.lines().limit(2).collect(Collectors.joining(" "));
    }
}
