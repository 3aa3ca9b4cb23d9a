package dev.parley.inference.inbound;

import dev.parley.inference.completion.Cancellations;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.Topics;
import dev.parley.support.retry.RetryBackoff;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import java.time.Duration;
import java.util.List;

/// Consumer of `inference-control`. Every instance reads all new records, without a consumer group,
/// because only the instance that processes a turn can cancel it.
///
/// A missed cancellation only costs an answer that is not needed. So a record that cannot be
/// processed is skipped: as a dead letter it would be published by every instance.
public final class CancellationConsumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CancellationConsumer.class);

    private static final Duration POLL_TIMEOUT = Duration.ofMillis(500);
    private static final RetryBackoff BACKOFF = RetryBackoff.constant(Duration.ofSeconds(1));

    private final String topic;
    private final Consumer<String, byte[]> consumer;
    private final EventDecoder decoder;
    private final Cancellations cancellations;
    private final Thread thread;
    private volatile boolean closing;
    private volatile long lastPoll = System.nanoTime();

    /// Creates a consumer that polls after [#start].
    ///
    /// @param topic name of `inference-control` on the broker
    /// @param consumer without a group; closed by this object
    public CancellationConsumer(
            String topic,
            Consumer<String, byte[]> consumer,
            EventDecoder decoder,
            Cancellations cancellations) {
        this.topic = topic;
        this.consumer = consumer;
        this.decoder = decoder;
        this.cancellations = cancellations;
        this.thread = Thread.ofPlatform().name("inference-control").unstarted(this::run);
    }

    /// Starts polling.
    public void start() {
        thread.start();
    }

    /// Time since the last poll; grows only when polling is stuck or has ended.
    public Duration sinceLastPoll() {
        return Duration.ofNanos(System.nanoTime() - lastPoll);
    }

    private void run() {
        try (consumer) {
            while (!closing) {
                pollOnce();
            }
        } catch (WakeupException e) {
            LOG.debug("woken up to close");
        }
    }

    private void pollOnce() {
        lastPoll = System.nanoTime();
        try {
            if (consumer.assignment().isEmpty()) {
                assignAll();
            }
            consumer.poll(POLL_TIMEOUT).forEach(this::handle);
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            // a refused password is one line of the health check
            LOG.atLevel(e instanceof AuthenticationException ? Level.DEBUG : Level.WARN)
                    .setMessage("poll failed, retrying")
                    .addKeyValue("topic", topic)
                    .addKeyValue("outcome", e.toString())
                    .log();
            backOff();
        }
    }

    private void assignAll() {
        List<TopicPartition> all =
                consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        try {
            var event = decoder.decode(Topics.INFERENCE_CONTROL, record);
            cancellations.cancel(event.getTurnId(), event.getReason());
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setMessage("cancellation could not be processed, skipping it")
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("outcome", e.toString())
                    .log();
        }
    }

    private static void backOff() {
        try {
            Thread.sleep(BACKOFF.delayAfter(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stops polling.
    @Override
    public void close() {
        closing = true;
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
