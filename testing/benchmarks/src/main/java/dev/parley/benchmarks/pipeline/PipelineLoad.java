package dev.parley.benchmarks.pipeline;

import dev.parley.benchmarks.control.LoadPlatform;
import dev.parley.benchmarks.load.LoadPhase;

import java.time.Duration;

/// Rate and duration of the load on the pipeline and on its floor.
///
/// @param rate messages per second
/// @param duration measured time
/// @param warmUp time before the measurement
record PipelineLoad(int rate, Duration duration, Duration warmUp) {

    static final int USERS = 50;

    PipelineLoad {
        if (rate < 1 || rate > 1_000) {
            throw new IllegalArgumentException("rate is " + rate + ", expected 1 to 1000");
        }
        if (duration.toSeconds() < 1 || warmUp.toSeconds() < 1) {
            throw new IllegalArgumentException("measured time and warm-up must be at least 1 s");
        }
    }

    LoadPhase warmUpPhase() {
        return LoadPhase.steady(LoadPlatform.DISCORD, "warmup", rate, warmUp, USERS);
    }

    LoadPhase measuredPhase() {
        return LoadPhase.steady(LoadPlatform.DISCORD, "pipeline", rate, duration, USERS);
    }

    /// Messages per floor run: the floor is measured before and after, half as long each time.
    int floorMessages() {
        return Math.toIntExact(Math.max(1, rate * duration.toSeconds() / 2));
    }

    Duration interval() {
        return Duration.ofSeconds(1).dividedBy(rate);
    }
}
