package dev.parley.benchmarks.inflight;

import java.time.Duration;
import java.time.Instant;

/// A call of the model as its result tells it.
///
/// @param startedAt when inference-service took it up
/// @param finishedAt when it was done
/// @param attempts how often the model was asked
/// @param completed whether the model answered
record ModelCall(Instant startedAt, Instant finishedAt, int attempts, boolean completed) {

    /// How long it took.
    Duration duration() {
        return Duration.between(startedAt, finishedAt);
    }
}
