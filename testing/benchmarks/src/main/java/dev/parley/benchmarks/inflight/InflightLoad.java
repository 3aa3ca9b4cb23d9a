package dev.parley.benchmarks.inflight;

import dev.parley.simulator.client.ModelScript;

import java.time.Duration;

/// Number of calls and speed of the model.
///
/// @param calls total number of calls
/// @param inFlight maximum number of concurrent calls
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

    /// Settings of the simulated model; the same calls are slow in every run.
    ModelScript modelScript() {
        return ModelScript.defaults().delay(USUAL).slowShare(SLOW_SHARE, SLOW).seed(SEED);
    }
}
