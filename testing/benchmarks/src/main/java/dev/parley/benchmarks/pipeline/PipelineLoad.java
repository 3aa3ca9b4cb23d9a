package dev.parley.benchmarks.pipeline;

import dev.parley.benchmarks.control.LoadPlatform;
import dev.parley.benchmarks.load.LoadPhase;

import java.time.Duration;

/// How much is written to the pipeline, and to its floor alike.
///
/// @param rate messages per second
/// @param duration how long it is measured
/// @param warmUp how long before that
record PipelineLoad(int rate, Duration duration, Duration warmUp) {

    static final int USERS = 50;

    PipelineLoad {
        if (rate < 1 || rate > 1_000) {
            throw new IllegalArgumentException("rate is " + rate + ", expected 1 to 1000");
        }
        if (duration.toSeconds() < 1 || warmUp.toSeconds() < 1) {
            throw new IllegalArgumentException("a phase takes a second at least");
        }
    }

    LoadPhase warmUpPhase() {
        return LoadPhase.steady(LoadPlatform.DISCORD, "warmup", rate, warmUp, USERS);
    }

    LoadPhase measuredPhase() {
        return LoadPhase.steady(LoadPlatform.DISCORD, "pipeline", rate, duration, USERS);
    }

    /// The floor is measured before and after, half as long each.
    int floorMessages() {
        return Math.toIntExact(Math.max(1, rate * duration.toSeconds() / 2));
    }

    Duration interval() {
        return Duration.ofSeconds(1).dividedBy(rate);
    }
}
