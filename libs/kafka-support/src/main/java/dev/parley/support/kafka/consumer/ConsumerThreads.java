package dev.parley.support.kafka.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/// Threads and monotonic time of a [ParallelConsumer]; a simulation replaces both.
public interface ConsumerThreads {

    /// Returns the threads and the clock of this process.
    static ConsumerThreads system() {
        return SystemThreads.INSTANCE;
    }

    /// Monotonic time in nanoseconds.
    long nanoTime();

    /// Starts the thread that polls.
    void startPolling(String name, Runnable loop);

    /// Creates an executor that runs each task in a thread of its own.
    ///
    /// @param name beginning of the threads' names
    ExecutorService newExecutor(String name);

    /// Creates a semaphore.
    Semaphore newSemaphore(int permits);

    /// Lets the current thread sleep.
    ///
    /// @throws InterruptedException when the thread is interrupted
    void sleep(Duration duration) throws InterruptedException;

    /// Waits for a condition, which changes together with a notification of the monitor.
    ///
    /// @throws InterruptedException when the thread is interrupted
    void await(Object monitor, BooleanSupplier condition) throws InterruptedException;

    /// Waits for a condition like [#await(Object, BooleanSupplier)], up to a limit.
    ///
    /// @return whether the condition holds
    /// @throws InterruptedException when the thread is interrupted
    boolean await(Object monitor, BooleanSupplier condition, Duration limit)
            throws InterruptedException;

    /// Runs tasks at the same time and waits for their ends.
    ///
    /// @throws InterruptedException when the thread is interrupted; the tasks go on
    void runTogether(Collection<Runnable> tasks) throws InterruptedException;

    /// Runs a task in a thread of its own and waits for its end up to a limit.
    ///
    /// @return whether it has ended
    /// @throws InterruptedException when the thread is interrupted; the task goes on
    boolean run(Runnable task, Duration limit) throws InterruptedException;
}
