package dev.parley.support.kafka.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Threads of this process: a platform thread polls, and virtual ones do everything else.
class SystemThreads implements ConsumerThreads {

    static final ConsumerThreads INSTANCE = new SystemThreads();

    SystemThreads() {}

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void startPolling(String name, Runnable loop) {
        var _ = Thread.ofPlatform().name(name).start(loop);
    }

    @Override
    public ExecutorService newExecutor(String name) {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name, 0).factory());
    }

    @Override
    public Semaphore newSemaphore(int permits) {
        return new Semaphore(permits);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
    }

    @Override
    public void await(Object monitor, BooleanSupplier condition) throws InterruptedException {
        synchronized (monitor) {
            while (!condition.getAsBoolean()) {
                monitor.wait();
            }
        }
    }

    @Override
    public boolean await(Object monitor, BooleanSupplier condition, Duration limit)
            throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        synchronized (monitor) {
            while (!condition.getAsBoolean()) {
                var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                monitor.wait(left);
            }
            return true;
        }
    }

    @Override
    public void runTogether(Collection<Runnable> tasks) throws InterruptedException {
        var threads = tasks.stream().map(Thread::startVirtualThread).toList();
        for (var thread : threads) {
            thread.join();
        }
    }

    @Override
    public boolean run(Runnable task, Duration limit) throws InterruptedException {
        return Thread.startVirtualThread(task).join(limit);
    }
}
