package dev.parley.support.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/// Publishes a record that cannot be handled, unchanged, to its dead-letter topic, with the reason
/// in the headers.
public final class DeadLetterPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPublisher.class);

    private final EventPublisher publisher;

    /// Creates the publisher.
    public DeadLetterPublisher(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /// Publishes a record as a dead letter.
    ///
    /// @param reason for operators; must not quote message text
    /// @return done when Kafka has acknowledged the dead letter
    public CompletableFuture<Void> publish(ConsumerRecord<String, byte[]> record, String reason) {
        LOG.atWarn()
                .setMessage("record cannot be handled, published as dead letter")
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("outcome", reason)
                .log();
        return publisher.send(
                new ProducerRecord<>(
                        record.topic() + "-dlt",
                        null,
                        record.key(),
                        record.value(),
                        headers(record, reason)));
    }

    private static Headers headers(ConsumerRecord<String, byte[]> record, String reason) {
        var headers = new RecordHeaders(record.headers());
        add(headers, dev.parley.support.kafka.HeaderNames.FAULT_REASON, reason);
        add(
                headers,
                dev.parley.support.kafka.HeaderNames.FAULT_PARTITION,
                Integer.toString(record.partition()));
        add(
                headers,
                dev.parley.support.kafka.HeaderNames.FAULT_OFFSET,
                Long.toString(record.offset()));
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
