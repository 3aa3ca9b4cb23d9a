package dev.parley.discord.limit;

import dev.parley.discord.limit.Gate.Grant;
import dev.parley.discord.limit.Gate.Later;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// The queue before a gate: whoever is first asks it, the others wait without asking.
final class Doorway {

    /// So much before the end of a long wait the gate is asked again: by then it is known how late
    /// those were that the wait is for.
    private static final long AGAIN = GlobalLimit.UNKNOWN_DELAY;

    private final Gate gate;
    private final Waiting time;
    private final ReentrantLock first = new ReentrantLock(true);

    Doorway(Gate gate, Waiting time) {
        this.gate = gate;
        this.time = time;
    }

    /// Waits for a permit, up to a deadline.
    ///
    /// @return the permit, or how long the gate asks to wait, beyond the deadline
    Grant pass(long deadline) throws InterruptedException {
        var patience = deadline - time.nanos();
        if (!first.tryLock() && !first.tryLock(patience, TimeUnit.NANOSECONDS)) {
            return new Later(Math.max(1, patience));
        }
        try {
            while (true) {
                var now = time.nanos();
                var grant = gate.take(now);
                if (!(grant instanceof Later(var pause)) || pause > deadline - now) {
                    return grant;
                }
                time.pass(Duration.ofNanos(pause > 2 * AGAIN ? pause - AGAIN : pause));
            }
        } finally {
            first.unlock();
        }
    }

    void block(long until) {
        gate.block(until);
    }
}
