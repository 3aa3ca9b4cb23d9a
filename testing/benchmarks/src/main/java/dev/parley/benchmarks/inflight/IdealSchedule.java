package dev.parley.benchmarks.inflight;

import java.time.Duration;
import java.util.List;
import java.util.PriorityQueue;

/// The best that any program could do with these calls: each starts, in order, the moment one of so
/// many slots is free, and nothing else takes time.
final class IdealSchedule {

    private IdealSchedule() {}

    /// When the last call would end, counted from the start of the first.
    ///
    /// @param delays of the calls, in the order in which they start
    /// @param slots how many run at the same time
    static Duration of(List<Duration> delays, int slots) {
        if (slots < 1) {
            throw new IllegalArgumentException("slots is " + slots + ", expected >= 1");
        }
        var free = new PriorityQueue<Duration>();
        for (var slot = 0; slot < slots; slot++) {
            free.add(Duration.ZERO);
        }
        var end = Duration.ZERO;
        for (var delay : delays) {
            var ends = free.remove().plus(delay);
            free.add(ends);
            end = ends.compareTo(end) > 0 ? ends : end;
        }
        return end;
    }
}
