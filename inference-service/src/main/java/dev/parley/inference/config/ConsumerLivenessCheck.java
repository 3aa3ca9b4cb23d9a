package dev.parley.inference.config;

import dev.parley.support.kafka.consumer.ParallelConsumer;
import dev.parley.support.service.health.Dependency;

import java.time.Duration;

/// Health check that fails if the consumer has stopped polling Kafka.
record ConsumerLivenessCheck(ParallelConsumer consumer) implements Dependency.Check {

    private static final Duration MAX_POLL_AGE = Duration.ofSeconds(30);

    @Override
    public void run() {
        var pollAge = consumer.sinceLastPoll();
        if (pollAge.compareTo(MAX_POLL_AGE) > 0) {
            throw new IllegalStateException(
                    "inference-requests not polled for " + pollAge.toSeconds() + " s");
        }
    }
}
