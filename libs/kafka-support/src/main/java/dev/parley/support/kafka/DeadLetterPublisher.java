package dev.parley.support.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Publishes a record that cannot be handled to its dead-letter topic, with the reason in the
/// headers: unchanged, or without its value if that is more than the topic takes.
public final class DeadLetterPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPublisher.class);

    private static final int MAX_REASON = 1_000;
    private static final int MAX_KEY = 1_000;
    private static final int MAX_HEADER_BYTES = 16_000;

    private final EventPublisher publisher;

    /// Creates the publisher.
    public DeadLetterPublisher(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /// Publishes a record as a dead letter.
    ///
    /// @param reason for operators; must not quote message text
    /// @return done when Kafka has acknowledged the dead letter, or refused it for good, which is
    ///   logged; failed when a later attempt may succeed
    public CompletableFuture<Void> publish(ConsumerRecord<String, byte[]> record, String reason) {
        at(LOG.atWarn(), record)
                .setMessage("record cannot be handled, published as dead letter")
                .addKeyValue("outcome", reason)
                .log();
        return publisher
                .send(whole(record, reason))
                .exceptionallyCompose(failure ->
                        cause(failure) instanceof RecordTooLargeException
                                ? publisher.send(withoutValue(record, reason))
                                : CompletableFuture.failedFuture(failure))
                .exceptionally(failure -> giveUp(record, failure));
    }

    private static ProducerRecord<String, byte[]> whole(
            ConsumerRecord<String, byte[]> record, String reason) {
        var headers = new RecordHeaders(record.headers());
        describe(headers, record, reason);
        return new ProducerRecord<>(
                deadLetterTopic(record), null, record.key(), record.value(), headers);
    }

    @SuppressWarnings("NullAway") // Kafka's own records have null keys and values
    private static ProducerRecord<String, byte[]> withoutValue(
            ConsumerRecord<String, byte[]> record, String reason) {
        var headers =
                hasLargeHeaders(record) ? new RecordHeaders() : new RecordHeaders(record.headers());
        describe(headers, record, reason);
        var key = record.key() == null || record.key().length() > MAX_KEY ? null : record.key();
        return new ProducerRecord<>(deadLetterTopic(record), null, key, null, headers);
    }

    private static boolean hasLargeHeaders(ConsumerRecord<String, byte[]> record) {
        var bytes = 0L;
        for (var header : record.headers()) {
            bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return bytes > MAX_HEADER_BYTES;
    }

    private static String deadLetterTopic(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "-dlt";
    }

    private static void describe(
            Headers headers, ConsumerRecord<String, byte[]> record, String reason) {
        var size = record.value() == null ? 0 : record.value().length;
        add(
                headers,
                HeaderNames.FAULT_REASON,
                reason.substring(0, Math.min(reason.length(), MAX_REASON)));
        add(headers, HeaderNames.FAULT_TOPIC, record.topic());
        add(headers, HeaderNames.FAULT_PARTITION, Integer.toString(record.partition()));
        add(headers, HeaderNames.FAULT_OFFSET, Long.toString(record.offset()));
        add(headers, HeaderNames.FAULT_VALUE_BYTES, Integer.toString(size));
    }

    private static void add(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Void giveUp(ConsumerRecord<String, byte[]> record, Throwable failure) {
        if (TransientFailures.isTransient(failure)) {
            throw new CompletionException("dead letter was not acknowledged", cause(failure));
        }
        at(LOG.atError(), record)
                .setMessage("dead letter is refused for good, its record stays in its topic only")
                .setCause(failure)
                .log();
        return null;
    }

    private static Throwable cause(Throwable failure) {
        var cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    private static LoggingEventBuilder at(
            LoggingEventBuilder log, ConsumerRecord<String, byte[]> record) {
        return log.addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset());
    }
}
