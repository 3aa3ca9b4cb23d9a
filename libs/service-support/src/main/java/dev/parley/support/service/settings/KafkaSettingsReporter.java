package dev.parley.support.service.settings;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.Optional;
import java.util.stream.Stream;

/// Logs as one line that a Kafka client cannot be created with the settings of `spring.kafka`, such
/// as a trust store that does not exist; Spring Boot would log a stack trace.
final class KafkaSettingsReporter implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaSettingsReporter.class);

    /// Creates the reporter.
    ///
    /// @param context Spring Boot requires the parameter
    KafkaSettingsReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        var reason = reasonOf(failure);
        reason.ifPresent(found ->
                LOG.error("not started: a setting SPRING_KAFKA_… cannot be used: {}", found));
        return reason.isPresent();
    }

    /// The innermost of Kafka's own reasons; the outer ones say only that no client was created.
    private static Optional<String> reasonOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(KafkaException.class::isInstance)
                .reduce((_, inner) -> inner)
                .map(Throwable::getMessage);
    }
}
