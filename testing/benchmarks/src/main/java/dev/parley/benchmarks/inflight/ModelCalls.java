package dev.parley.benchmarks.inflight;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// All model calls of a run.
///
/// @param all in starting order
record ModelCalls(List<ModelCall> all) {

    ModelCalls {
        all = all.stream().sorted(Comparator.comparing(ModelCall::startedAt)).toList();
    }

    /// Model delay of each call, inferred from its duration: above the middle of both delays it was
    /// the slow one.
    List<Duration> delays(Duration usual, Duration slow) {
        var between = usual.plus(slow).dividedBy(2);
        return all.stream()
                .map(call -> call.duration().compareTo(between) > 0 ? slow : usual)
                .toList();
    }

    /// Highest number of calls that ran at the same time.
    int peakConcurrency() {
        record Change(Instant at, int by) {}
        var changes =
                all.stream()
                        .flatMap(call ->
                                Stream.of(
                                        new Change(call.startedAt(), 1),
                                        new Change(call.finishedAt(), -1)))
                        .sorted(Comparator.comparing(Change::at).thenComparingInt(Change::by))
                        .toList();
        var now = 0;
        var most = 0;
        for (var change : changes) {
            now += change.by();
            most = Math.max(most, now);
        }
        return most;
    }

    /// Number of calls that the model answered.
    int completed() {
        return (int) all.stream().filter(ModelCall::completed).count();
    }

    /// Number of requests to the model.
    int attempts() {
        return all.stream().mapToInt(ModelCall::attempts).sum();
    }
}
