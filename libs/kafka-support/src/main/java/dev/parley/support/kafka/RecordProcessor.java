package dev.parley.support.kafka;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Processor of one record: decodes it, handles it inside its trace, and publishes a record that
/// cannot be handled as a dead letter.
///
/// The one place that decides whether a record is attempted again: poison never, after a transient
/// failure for ever ([TransientFailures]), after any other failure up to [#MAX_ATTEMPTS] times.
/// Callers repeat a record for as long as its processing throws. Safe for concurrent use.
public final class RecordProcessor<T extends SpecificRecord> {

    /// Attempts at a record, or at its end, whose failures are not transient.
    public static final int MAX_ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(RecordProcessor.class);

    private final RetriedRecords retried = new RetriedRecords();
    private final RecordDecoder<T> decoder;
    private final DeadLetterPublisher deadLetters;
    private final EventHandler<T> handler;

    /// Puts a stage's handler behind the decoding of one topic.
    public RecordProcessor(
            Topic<T> topic,
            EventDecoder decoder,
            DeadLetterPublisher deadLetters,
            EventHandler<T> handler) {
        this(record -> decoder.decode(topic, record), deadLetters, handler);
    }

    /// Puts a stage's handler behind a decoding of its own.
    public RecordProcessor(
            RecordDecoder<T> decoding, DeadLetterPublisher deadLetters, EventHandler<T> handler) {
        this.decoder = decoding;
        this.deadLetters = deadLetters;
        this.handler = handler;
    }

    /// Processes a record; returns when it is handled or a dead letter.
    ///
    /// @throws Exception when a later attempt may succeed
    public void process(ConsumerRecord<String, byte[]> record) throws Exception {
        process(record, List::of);
    }

    /// Processes a record with others queued behind it; returns when it is handled or a dead
    /// letter.
    ///
    /// @param behind the queued records, evaluated only by a handler that uses them
    /// @throws Exception when a later attempt may succeed
    public void process(
            ConsumerRecord<String, byte[]> record,
            Supplier<List<ConsumerRecord<String, byte[]>>> behind)
            throws Exception {
        var reason = retried.deadLetterReason(record);
        if (reason == null) {
            handle(record, behind);
        } else {
            end(record, reason);
        }
    }

    private void handle(
            ConsumerRecord<String, byte[]> record,
            Supplier<List<ConsumerRecord<String, byte[]>>> behind)
            throws Exception {
        try {
            var event = decoder.decode(record);
            LookAhead<T> following = () -> behind.get().stream().flatMap(this::decodable);
            TraceContext.within(record.headers(), () -> handler.on(event, following));
            retried.forget(record);
        } catch (PoisonRecordException e) {
            deadLetter(record, String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            if (mayBeRepeated(record, e)) {
                throw e;
            }
            // the message may quote a person's text
            deadLetter(
                    record,
                    "failed %d times, at last with %s"
                            .formatted(MAX_ATTEMPTS, e.getClass().getSimpleName()));
        }
    }

    private boolean mayBeRepeated(ConsumerRecord<String, byte[]> record, Throwable failure) {
        return Thread.currentThread().isInterrupted()
                || TransientFailures.isTransient(failure)
                || retried.failed(record) < MAX_ATTEMPTS;
    }

    private Stream<T> decodable(ConsumerRecord<String, byte[]> record) {
        try {
            return Stream.of(decoder.decode(record));
        } catch (PoisonRecordException e) {
            // becomes a dead letter when it is processed
            return Stream.empty();
        }
    }

    private void deadLetter(ConsumerRecord<String, byte[]> record, String reason) throws Exception {
        deadLetters.publish(record, reason).join();
        retried.deadLettered(record, reason);
        end(record, reason);
    }

    /// Lets the handler end the event of a dead letter, if it has one.
    private void end(ConsumerRecord<String, byte[]> record, String reason) throws Exception {
        try {
            var event = decoder.decode(record);
            TraceContext.within(record.headers(), () -> handler.onDeadLetter(event, reason));
        } catch (PoisonRecordException e) {
            LOG.debug("the dead letter has no event to end");
        } catch (Throwable e) {
            if (mayBeRepeated(record, e)) {
                throw e;
            }
            LOG.atError()
                    .setMessage("dead letter could not be ended, its producer sees no outcome")
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .setCause(e)
                    .log();
        }
        retried.forget(record);
    }
}
