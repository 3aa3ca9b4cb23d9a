package dev.parley.benchmarks.inflight;

import dev.parley.simulator.client.ModelScript;

import java.time.Duration;

/// The calls that are made and how slow the model is.
///
/// @param calls how many
/// @param inFlight how many inference-service may run at the same time
record InflightLoad(int calls, int inFlight) {

    static final Duration USUAL = Duration.ofSeconds(2);
    static final Duration SLOW = Duration.ofSeconds(20);
    static final double SLOW_SHARE = 0.05;

    private static final long SEED = 4_000;

    InflightLoad {
        if (calls < 1 || inFlight < 1) {
            throw new IllegalArgumentException(
                    "calls and in-flight are " + calls + " and " + inFlight + ", expected >= 1");
        }
    }

    /// The model's settings: which calls are slow is the same in every run.
    ModelScript modelScript() {
        return ModelScript.defaults().delay(USUAL).slowShare(SLOW_SHARE, SLOW).seed(SEED);
    }
}
