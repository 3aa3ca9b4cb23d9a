package dev.parley.support.kafka;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One attempt at a record: decode it, handle it inside its trace, park it if it is poison.
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

    /// Attempts a record; returns when it is handled or parked.
    ///
    /// @throws Exception when a later attempt may succeed
    public void process(ConsumerRecord<String, byte[]> record) throws Exception {
        process(record, List::of);
    }

    /// Attempts a record that others wait behind; returns when it is handled or parked.
    ///
    /// @param behind the records that wait, asked only by a handler that looks at them
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
            // parked when its turn comes
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
