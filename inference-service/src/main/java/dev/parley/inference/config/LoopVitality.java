package dev.parley.inference.config;

import dev.parley.chassis.health.Dependency;
import dev.parley.messaging.loop.WatermarkLoop;

import java.time.Duration;

/// Whether the loop still asks Kafka: one that does not is stuck or has ended.
record LoopVitality(WatermarkLoop loop) implements Dependency.Check {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    @Override
    public void run() {
        var silence = loop.sinceLastPoll();
        if (silence.compareTo(LONGEST_SILENCE) > 0) {
            throw new IllegalStateException(
                    "no poll of inference-requests for " + silence.toSeconds() + " s");
        }
    }
}
