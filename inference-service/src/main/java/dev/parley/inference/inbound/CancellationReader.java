package dev.parley.inference.inbound;

import dev.parley.events.InferenceCancelled;
import dev.parley.inference.completion.Cancellations;
import dev.parley.messaging.DeadLetters;
import dev.parley.messaging.EventDecoder;
import dev.parley.messaging.RecordHandling;
import dev.parley.messaging.Topics;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;

/// The door of `inference-control`: every instance reads all of it, from now on and without a
/// group, because only the one that works on a turn can stop, and nobody knows which one that is.
///
/// A cancellation that is missed costs an answer that nobody waits for, nothing else.
public final class CancellationReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CancellationReader.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final RecordHandling<InferenceCancelled> handling;
    private final Thread reader;
    private volatile boolean closing;

    /// Makes a reader; it reads nothing before [#start].
    ///
    /// @param consumer without a group; owned by the reader from now on
    public CancellationReader(
            Consumer<String, byte[]> consumer,
            EventDecoder decoder,
            DeadLetters deadLetters,
            Cancellations cancellations) {
        this.consumer = consumer;
        this.handling =
                new RecordHandling<>(
                        Topics.INFERENCE_CONTROL,
                        decoder,
                        deadLetters,
                        event -> cancellations.cancel(event.getTurnId(), event.getReason()));
        this.reader = Thread.ofPlatform().name("inference-control").unstarted(this::run);
    }

    /// Starts reading.
    public void start() {
        reader.start();
    }

    private void run() {
        try (consumer) {
            while (!closing) {
                readOnce();
            }
        } catch (WakeupException e) {
            LOG.debug("woken up to close");
        }
    }

    private void readOnce() {
        try {
            if (consumer.assignment().isEmpty()) {
                assignAll();
            }
            consumer.poll(POLL).forEach(this::attempt);
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setMessage("poll failed, trying again")
                    .addKeyValue("topic", Topics.INFERENCE_CONTROL.name())
                    .addKeyValue("outcome", e.toString())
                    .log();
            pause();
        }
    }

    private void assignAll() {
        List<TopicPartition> all =
                consumer.partitionsFor(Topics.INFERENCE_CONTROL.name()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
    }

    private void attempt(ConsumerRecord<String, byte[]> record) {
        try {
            handling.attempt(record);
        } catch (Exception e) {
            LOG.atWarn()
                    .setMessage("cancellation missed")
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("outcome", e.toString())
                    .log();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stops reading.
    @Override
    public void close() {
        closing = true;
        if (reader.getState() == Thread.State.NEW) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
