package dev.parley.testing.soak.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The times at which model calls in flight may have been lost, on the machine's monotonic clock,
/// which is also the journal's.
public final class DisruptionLog {

    private final List<Long> times = new CopyOnWriteArrayList<>();

    /// Notes that calls in flight now may be repeated.
    public void note() {
        times.add(System.nanoTime());
    }

    /// The times so far.
    public List<Long> times() {
        return List.copyOf(times);
    }
}
