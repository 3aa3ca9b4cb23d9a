package dev.parley.simulation.consumer.process;

import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.group.Instance;
import dev.parley.simulation.schedule.Scheduler;
import dev.parley.simulation.seed.Stage;
import dev.parley.support.kafka.consumer.ConsumerThreads;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// Threads of one process as actors, on virtual time.
final class SimulatedThreads implements ConsumerThreads {

    private static final int UNLIMITED = 1_000;

    private final Stage stage;
    private final Scheduler scheduler;
    private final Instance instance;
    private final Instant start;
    private final long firstNanos;

    SimulatedThreads(Stage stage, Instance instance) {
        this.stage = stage;
        this.scheduler = stage.scheduler();
        this.instance = instance;
        this.start = scheduler.now();
        this.firstNanos = stage.random().nextLong();
    }

    /// It may overflow.
    @Override
    public long nanoTime() {
        var stood = stage.breaks(Mutant.CLOCK_STOPS_IN_A_FREEZE) ? instance.stood() : Duration.ZERO;
        return firstNanos + Duration.between(start, scheduler.now()).minus(stood).toNanos();
    }

    @Override
    public void startPolling(String name, Runnable loop) {
        instance.start(loop::run);
    }

    @Override
    public ExecutorService newExecutor(String name) {
        return new SimulatedExecutor(this, instance);
    }

    @Override
    public Semaphore newSemaphore(int permits) {
        var count = stage.breaks(Mutant.PERMITS_DO_NOT_LIMIT) ? UNLIMITED : permits;
        return new SimulatedSemaphore(this, count);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        scheduler.sleep(duration);
    }

    @Override
    public void await(Object monitor, BooleanSupplier condition) throws InterruptedException {
        await(condition);
    }

    void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            scheduler.await(condition);
            throwIfInterrupted();
        }
    }

    @Override
    public boolean await(Object monitor, BooleanSupplier condition, Duration limit)
            throws InterruptedException {
        return await(condition, limit);
    }

    boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
        if (!condition.getAsBoolean()) {
            scheduler.await(condition, limit);
            throwIfInterrupted();
        }
        return condition.getAsBoolean();
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted in a wait");
        }
    }

    @Override
    public void runTogether(Collection<Runnable> tasks) throws InterruptedException {
        var left = start(tasks);
        await(() -> left.get() == 0);
    }

    @Override
    public boolean run(Runnable task, Duration limit) throws InterruptedException {
        task.run();
        return true;
    }

    private AtomicInteger start(Collection<Runnable> tasks) {
        var left = new AtomicInteger(tasks.size());
        for (var task : tasks) {
            instance.start(() -> {
                task.run();
                left.decrementAndGet();
            });
        }
        return left;
    }
}
