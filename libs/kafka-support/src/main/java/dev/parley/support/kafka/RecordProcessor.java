package dev.parley.support.kafka;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Processor of one record: decodes it, handles it inside its trace, and publishes a poison record
/// as a dead letter.
public final class RecordProcessor<T extends SpecificRecord> {

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
        try {
            var event = decoder.decode(record);
            LookAhead<T> following = () -> behind.get().stream().flatMap(this::decodable);
            TraceContext.within(record.headers(), () -> handler.on(event, following));
        } catch (PoisonRecordException e) {
            deadLetter(record, e);
        }
    }

    private Stream<T> decodable(ConsumerRecord<String, byte[]> record) {
        try {
            return Stream.of(decoder.decode(record));
        } catch (PoisonRecordException e) {
            // becomes a dead letter when it is processed
            return Stream.empty();
        }
    }

    private void deadLetter(ConsumerRecord<String, byte[]> record, PoisonRecordException poison) {
        try {
            deadLetters.publish(record, String.valueOf(poison.getMessage())).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("dead letter was not acknowledged", e);
        }
    }
}
