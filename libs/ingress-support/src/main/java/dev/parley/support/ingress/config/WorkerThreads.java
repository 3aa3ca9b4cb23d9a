package dev.parley.support.ingress.config;

import dev.parley.support.service.FatalErrors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The long-running threads of a service: started in order once the context is ready, interrupted
/// in reverse order before any other bean is destroyed.
///
/// A thread that dies ends the process: a service that reads nothing must not look alive, and what
/// starts it again is not in it. One that ends without a word is reported by [#fault].
public final class WorkerThreads implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerThreads.class);

    private static final Duration INTERRUPT_INTERVAL = Duration.ofMillis(100);
    private static final int MAX_INTERRUPTS = 50;

    private final List<Thread> threads = new ArrayList<>();
    private final Runnable beforeStop;
    private final Consumer<Throwable> end;
    private volatile boolean running;

    /// Creates a lifecycle without threads; [#add] them before the context starts.
    public WorkerThreads() {
        this(() -> {});
    }

    /// Creates a lifecycle without threads.
    ///
    /// @param beforeStop aborts blocking calls that do not react to an interrupt
    public WorkerThreads(Runnable beforeStop) {
        this(beforeStop, FatalErrors::reportDeath);
    }

    /// Creates a lifecycle without threads.
    ///
    /// @param end ends the process, and gets what a thread died of
    WorkerThreads(Runnable beforeStop, Consumer<Throwable> end) {
        this.beforeStop = beforeStop;
        this.end = end;
    }

    /// Adds a thread, to be started after those added before it.
    ///
    /// @param work runs until its thread is interrupted
    public WorkerThreads add(String name, Runnable work) {
        threads.add(
                Thread.ofVirtual()
                        .name(name)
                        .uncaughtExceptionHandler((_, failure) -> end.accept(failure))
                        .unstarted(work));
        return this;
    }

    @Override
    public void start() {
        threads.forEach(Thread::start);
        running = true;
    }

    /// The first thread that has ended although the service has not; empty if there is none.
    public Optional<String> fault() {
        return running
                ? threads.stream()
                        .filter(thread -> !thread.isAlive())
                        .map(thread -> thread.getName() + " has ended")
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public void stop() {
        running = false;
        beforeStop.run();
        threads.reversed().forEach(WorkerThreads::interruptUntilEnded);
    }

    @Override
    public boolean isRunning() {
        return threads.stream().anyMatch(Thread::isAlive);
    }

    /// Repeats the interrupt for some seconds, because a library may swallow one.
    private static void interruptUntilEnded(Thread thread) {
        try {
            for (var attempt = 0; attempt < MAX_INTERRUPTS; attempt++) {
                thread.interrupt();
                if (thread.join(INTERRUPT_INTERVAL)) {
                    return;
                }
            }
            LOG.atWarn()
                    .addKeyValue("thread", thread.getName())
                    .log("thread ignored its interrupts, leaving it running");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
