package dev.parley.benchmarks.inflight;

import java.time.Duration;
import java.util.List;
import java.util.PriorityQueue;

/// Lower bound for any program: each call starts, in order, as soon as one of the slots is free,
/// and nothing else takes time.
final class IdealSchedule {

    private IdealSchedule() {}

    /// End of the last call, measured from the start of the first.
    ///
    /// @param delays of the calls, in starting order
    /// @param slots number of concurrent calls
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
