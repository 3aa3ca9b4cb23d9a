package dev.parley.bench.inflight;

import java.time.Duration;
import java.time.Instant;

/// A call of the model as its result tells it.
///
/// @param startedAt when inference-service took it up
/// @param finishedAt when it was done
/// @param attempts how often the model was asked
/// @param completed whether the model answered
record Call(Instant startedAt, Instant finishedAt, int attempts, boolean completed) {

    /// How long it took.
    Duration took() {
        return Duration.between(startedAt, finishedAt);
    }
}
