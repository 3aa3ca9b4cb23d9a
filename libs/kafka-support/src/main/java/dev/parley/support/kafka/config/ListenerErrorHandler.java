package dev.parley.support.kafka.config;

import dev.parley.support.kafka.DeadLetterPublisher;
import dev.parley.support.kafka.RecordProcessor;
import dev.parley.support.kafka.TransientFailures;
import dev.parley.support.retry.RetryBackoff;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.util.backoff.BackOff;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Spring's error handler of listeners: repeats a record that failed, in order.
///
/// [RecordProcessor] decides when a record has failed for good. A failure outside it, such as one
/// of Spring's conversion, becomes a dead letter here; Spring's own rule would skip the record.
final class ListenerErrorHandler {

    /// What a processor needs for a record and its end, so that it decides first.
    private static final int MAX_ATTEMPTS = 2 * RecordProcessor.MAX_ATTEMPTS;

    /// Back-off between them: all attempts end within half a minute.
    private static final RetryBackoff SHORT_BACKOFF =
            RetryBackoff.of(Duration.ofMillis(250), Duration.ofSeconds(2));

    private ListenerErrorHandler() {}

    /// Creates the handler.
    static DefaultErrorHandler create(RetryBackoff backoff, DeadLetterPublisher deadLetters) {
        var handler =
                new DefaultErrorHandler(
                        (record, failure) -> deadLetter(deadLetters, record, failure));
        // no class of exception is skipped
        handler.setClassifications(Map.of(), true);
        handler.setBackOffFunction((_, failure) -> backOff(backoff, failure));
        return handler;
    }

    private static BackOff backOff(RetryBackoff backoff, Exception failure) {
        return TransientFailures.isTransient(failure)
                ? ListenerBackOff.endless(backoff)
                : new ListenerBackOff(SHORT_BACKOFF, MAX_ATTEMPTS);
    }

    /// Publishes a record as a dead letter.
    ///
    /// @throws IllegalStateException for a transient failure, so that the record is repeated:
    ///   Spring keeps the back-off of a record's first failure
    @SuppressWarnings("unchecked") // the containers' records are read as text and bytes
    private static void deadLetter(
            DeadLetterPublisher deadLetters, ConsumerRecord<?, ?> record, Exception failure) {
        if (TransientFailures.isTransient(failure)) {
            throw new IllegalStateException("a later attempt may succeed", failure);
        }
        var cause =
                failure instanceof ListenerExecutionFailedException
                        ? Optional.ofNullable(failure.getCause()).orElse(failure)
                        : failure;
        deadLetters
                .publish(
                        (ConsumerRecord<String, byte[]>) record,
                        "the listener failed each time, at last with "
                                + cause.getClass().getSimpleName())
                .join();
    }
}
