package dev.parley.simulation.consumer.process;

import java.util.concurrent.Semaphore;

/// Semaphore whose waits are those of actors.
final class SimulatedSemaphore extends Semaphore {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialized
    private final transient SimulatedThreads threads;

    SimulatedSemaphore(SimulatedThreads threads, int permits) {
        super(permits);
        this.threads = threads;
    }

    @Override
    public void acquire() throws InterruptedException {
        while (!tryAcquire()) {
            threads.await(() -> availablePermits() > 0);
        }
    }
}
