package dev.parley.support.service.health;

import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// Faults of Kafka listeners: one that has stopped by itself, or stands still.
final class ListenerFaults {

    /// The broker gives the partitions away after the same time (`max.poll.interval.ms`).
    private static final Duration MAX_POLL_AGE = Duration.ofMinutes(5);

    private static final String POLL_AGE = "last-poll-seconds-ago";

    private ListenerFaults() {}

    static Stream<String> of(KafkaListenerEndpointRegistry listeners) {
        return listeners.getListenerContainers().stream()
                .flatMap(container -> faultOf(container).stream());
    }

    private static Optional<String> faultOf(MessageListenerContainer container) {
        if (!container.isInExpectedState()) {
            return Optional.of(container.getListenerId() + " has stopped");
        }
        return pollAges(container)
                .filter(seconds -> seconds > MAX_POLL_AGE.toSeconds())
                .findFirst()
                .map(seconds ->
                        "%s has not polled for %.0f s"
                                .formatted(container.getListenerId(), seconds));
    }

    private static Stream<Double> pollAges(MessageListenerContainer container) {
        return container.metrics().values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals(POLL_AGE))
                .map(metric -> metric.getValue().metricValue())
                .filter(Double.class::isInstance)
                .map(Double.class::cast);
    }
}
