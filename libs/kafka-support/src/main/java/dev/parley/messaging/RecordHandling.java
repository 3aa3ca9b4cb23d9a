package dev.parley.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One attempt at a record: decode it, handle it inside its trace, park it if it is poison.
public final class RecordHandling<T extends SpecificRecord> {

    private final Decoding<T> decoding;
    private final DeadLetters deadLetters;
    private final EventHandler<T> handler;

    /// Puts a stage's handler behind the decoding of one topic.
    public RecordHandling(
            Topic<T> topic,
            EventDecoder decoder,
            DeadLetters deadLetters,
            EventHandler<T> handler) {
        this(record -> decoder.decode(topic, record), deadLetters, handler);
    }

    /// Puts a stage's handler behind a decoding of its own.
    public RecordHandling(Decoding<T> decoding, DeadLetters deadLetters, EventHandler<T> handler) {
        this.decoding = decoding;
        this.deadLetters = deadLetters;
        this.handler = handler;
    }

    /// Attempts a record; returns when it is handled or parked.
    ///
    /// @throws Exception when a later attempt may succeed
    public void attempt(ConsumerRecord<String, byte[]> record) throws Exception {
        attempt(record, List::of);
    }

    /// Attempts a record that others wait behind; returns when it is handled or parked.
    ///
    /// @param behind the records that wait, asked only by a handler that looks at them
    /// @throws Exception when a later attempt may succeed
    public void attempt(
            ConsumerRecord<String, byte[]> record,
            Supplier<List<ConsumerRecord<String, byte[]>>> behind)
            throws Exception {
        try {
            var event = decoding.decode(record);
            Following<T> following = () -> behind.get().stream().flatMap(this::readable);
            TraceContext.within(record.headers(), () -> handler.on(event, following));
        } catch (PoisonRecord e) {
            park(record, e);
        }
    }

    private Stream<T> readable(ConsumerRecord<String, byte[]> record) {
        try {
            return Stream.of(decoding.decode(record));
        } catch (PoisonRecord e) {
            // parked when its turn comes
            return Stream.empty();
        }
    }

    private void park(ConsumerRecord<String, byte[]> record, PoisonRecord poison) {
        try {
            deadLetters.park(record, String.valueOf(poison.getMessage())).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("dead letter was not acknowledged", e);
        }
    }
}
