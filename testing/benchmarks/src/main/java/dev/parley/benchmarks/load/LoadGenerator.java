package dev.parley.benchmarks.load;

import dev.parley.simulator.client.SimulatorClient;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// Open-loop load generator: writes each message on schedule, regardless of answers.
///
/// @param simulator in which they live
public record LoadGenerator(SimulatorClient simulator) {

    /// Writes all messages of a phase and returns after the last one.
    ///
    /// @param phase the messages and their schedule
    /// @return number of messages that the simulator accepted
    public int write(LoadPhase phase) {
        return write(phase, number -> {});
    }

    /// Writes all messages of a phase and runs an action before each.
    ///
    /// @param phase the messages and their schedule
    /// @param before receives the number of each message before it is written
    /// @return number of messages that the simulator accepted
    public int write(LoadPhase phase, IntConsumer before) {
        var taken = new AtomicInteger();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = System.nanoTime();
            for (var number = 0; number < phase.messages(); number++) {
                waitUntil(start + phase.interval().toNanos() * number);
                before.accept(number);
                var mine = number;
                people.execute(() -> {
                    simulator
                            .users(phase.platform().simulated())
                            .sendPrivately(phase.user(mine), phase.text(mine));
                    taken.incrementAndGet();
                });
            }
        }
        return taken.get();
    }

    private static void waitUntil(long nanos) {
        for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while writing messages");
            }
            LockSupport.parkNanos(left);
        }
    }
}
