package dev.parley.benchmarks.inflight;

import java.time.Duration;
import java.time.Instant;

/// A model call as its result describes it.
///
/// @param startedAt start in inference-service
/// @param finishedAt end in inference-service
/// @param attempts requests to the model
/// @param completed whether the model answered
record ModelCall(Instant startedAt, Instant finishedAt, int attempts, boolean completed) {

    Duration duration() {
        return Duration.between(startedAt, finishedAt);
    }
}
