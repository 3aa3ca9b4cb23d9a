package dev.parley.bench.pipeline;

import dev.parley.bench.control.ChatPlatform;
import dev.parley.bench.load.Phase;

import java.time.Duration;

/// How much is written to the pipeline, and to its floor alike.
///
/// @param rate messages per second
/// @param lasting how long it is measured
/// @param warmUp how long before that
record PipelineLoad(int rate, Duration lasting, Duration warmUp) {

    static final int USERS = 50;

    PipelineLoad {
        if (rate < 1 || rate > 1_000) {
            throw new IllegalArgumentException("rate is " + rate + ", expected 1 to 1000");
        }
        if (lasting.toSeconds() < 1 || warmUp.toSeconds() < 1) {
            throw new IllegalArgumentException("a phase takes a second at least");
        }
    }

    Phase warmingUp() {
        return Phase.steady(ChatPlatform.DISCORD, "warmup", rate, warmUp, USERS);
    }

    Phase measured() {
        return Phase.steady(ChatPlatform.DISCORD, "pipeline", rate, lasting, USERS);
    }

    /// The floor is measured before and after, half as long each.
    int floorMessages() {
        return Math.toIntExact(Math.max(1, rate * lasting.toSeconds() / 2));
    }

    Duration interval() {
        return Duration.ofSeconds(1).dividedBy(rate);
    }
}
