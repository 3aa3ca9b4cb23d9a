package dev.parley.inference.config;

import dev.parley.support.kafka.consumer.ParallelConsumer;
import dev.parley.support.service.health.Dependency;

import java.time.Duration;

/// Whether the loop still asks Kafka: one that does not is stuck or has ended.
record ConsumerLivenessCheck(ParallelConsumer consumer) implements Dependency.Check {

    private static final Duration MAX_POLL_AGE = Duration.ofSeconds(30);

    @Override
    public void run() {
        var silence = consumer.sinceLastPoll();
        if (silence.compareTo(MAX_POLL_AGE) > 0) {
            throw new IllegalStateException(
                    "no poll of inference-requests for " + silence.toSeconds() + " s");
        }
    }
}
