package dev.parley.discord.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// The queue before a gate: whoever is first asks it, the others wait without asking.
final class Doorway {

    private final Gate gate;
    private final Waiting time;
    private final ReentrantLock first = new ReentrantLock(true);

    Doorway(Gate gate, Waiting time) {
        this.gate = gate;
        this.time = time;
    }

    /// Waits for a permit, up to a deadline.
    ///
    /// @return 0 when it is taken; otherwise how long the gate asks to wait, beyond the deadline
    long pass(long deadline) throws InterruptedException {
        var patience = deadline - time.nanos();
        if (!first.tryLock() && !first.tryLock(patience, TimeUnit.NANOSECONDS)) {
            return Math.max(1, patience);
        }
        try {
            for (var now = time.nanos(); ; now = time.nanos()) {
                var wait = gate.take(now);
                if (wait == 0 || now + wait > deadline) {
                    return wait;
                }
                time.pass(Duration.ofNanos(wait));
            }
        } finally {
            first.unlock();
        }
    }

    void block(long until) {
        gate.block(until);
    }
}
