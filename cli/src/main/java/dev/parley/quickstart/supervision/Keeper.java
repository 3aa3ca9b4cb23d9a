package dev.parley.quickstart.supervision;

import dev.parley.localstack.process.NotReadyException;
import dev.parley.localstack.process.RunningProcess;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Keeps one component running on a thread of its own, until it is told to stop.
final class Keeper {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Component component;
    private final Backoff backoff;
    private final Consumer<Condition> observer;
    private final CountDownLatch readyOnce = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable RunningProcess process;
    private int deaths;

    Keeper(Component component, Backoff backoff, Consumer<Condition> observer) {
        this.component = component;
        this.backoff = backoff;
        this.observer = observer;
    }

    Component component() {
        return component;
    }

    /// Waits until the component was ready for the first time, or is stopped.
    void awaitReadyOnce() throws InterruptedException {
        readyOnce.await();
    }

    /// Runs until [#stop()].
    void keep() throws InterruptedException {
        while (!isStopping()) {
            var born = System.nanoTime();
            var why = live();
            if (isStopping()) {
                return;
            }
            if (backoff.forgets(Duration.ofNanos(System.nanoTime() - born))) {
                deaths = 0;
            }
            deaths++;
            var pause = backoff.after(deaths);
            observer.accept(new Condition.Broken(why, pause));
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Ends the component in good order and keeps it so.
    void stop() {
        stopping.countDown();
        readyOnce.countDown();
        closeProcess();
        observer.accept(new Condition.Stopped());
    }

    private String live() {
        try {
            var born = System.nanoTime();
            observer.accept(new Condition.Starting(0));
            var started = start();
            observer.accept(new Condition.Starting(started.pid()));
            started.awaitReady(PATIENCE);
            component.whenUp().run();
            var took = Duration.ofNanos(System.nanoTime() - born);
            observer.accept(new Condition.Ready(started.pid(), took));
            readyOnce.countDown();
            return "ended with exit code " + started.onExit().join();
        } catch (NotReadyException e) {
            closeProcess();
            return e.reason();
        } catch (RuntimeException e) {
            closeProcess();
            return inShort(e);
        }
    }

    private synchronized RunningProcess start() {
        if (isStopping()) {
            throw new IllegalStateException("stopping");
        }
        var started = RunningProcess.start(component.prepare().get());
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

    private static String inShort(RuntimeException e) {
        var message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.lines().limit(2).collect(Collectors.joining(" "));
    }
}
