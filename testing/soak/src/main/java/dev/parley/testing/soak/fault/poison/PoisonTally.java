package dev.parley.testing.soak.fault.poison;

import java.util.concurrent.atomic.AtomicLong;

/// The number of dead letters that injected poison has to lead to.
public final class PoisonTally {

    private final AtomicLong pills = new AtomicLong();

    /// Counts pills that the broker has taken, on topics whose readers turn them into dead letters.
    void add(int taken) {
        pills.addAndGet(taken);
    }

    /// The count so far.
    public long pills() {
        return pills.get();
    }
}
