package dev.parley.simulation.consumer.process;

import dev.parley.simulation.group.Instance;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/// Executor with an actor for each task.
final class SimulatedExecutor extends AbstractExecutorService {

    private final SimulatedThreads threads;
    private final Instance instance;
    private int running;
    private boolean isShutdown;

    SimulatedExecutor(SimulatedThreads threads, Instance instance) {
        this.threads = threads;
        this.instance = instance;
    }

    @Override
    public void execute(Runnable task) {
        running++;
        instance.start(() -> {
            try {
                task.run();
            } finally {
                running--;
            }
        });
    }

    @Override
    public void shutdown() {
        isShutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        isShutdown = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return isShutdown;
    }

    @Override
    public boolean isTerminated() {
        return isShutdown && running == 0;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return threads.await(this::isTerminated, Duration.of(timeout, unit.toChronoUnit()));
    }
}
