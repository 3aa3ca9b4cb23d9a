package dev.parley.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.events.ReplyProgress;
import dev.parley.support.kafka.testing.FakeSchemaRegistry;
import dev.parley.support.kafka.testing.TestEvents;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Tests how often a record is attempted, and how one ends that cannot be handled.
class RecordProcessorTests {

    private static final Topic<ReplyProgress> TOPIC = Topics.REPLY_PROGRESS_DISCORD;

    private final FakeSchemaRegistry registry = new FakeSchemaRegistry();
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(
                    true,
                    new RoundRobinPartitioner(),
                    new StringSerializer(),
                    new ByteArraySerializer());
    private final ConsumerRecord<String, byte[]> record =
            new ConsumerRecord<>(
                    TOPIC.name(),
                    3,
                    7,
                    "discord:1",
                    new EventEncoder(registry.url())
                            .encode(TOPIC, TestEvents.numbered("discord:1", 1))
                            .value());
    private final List<String> ended = new ArrayList<>();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void endsARecordThatFailsEachTime() throws Exception {
        var processor =
                processor(_ -> {
                    throw new NumberFormatException("the person's text");
                });
        for (var attempt = 1; attempt < RecordProcessor.MAX_ATTEMPTS; attempt++) {
            assertThatThrownBy(() -> processor.process(record))
                    .isInstanceOf(NumberFormatException.class);
        }

        processor.process(record);

        assertThat(reasons()).containsExactly("failed 5 times, at last with NumberFormatException");
        assertThat(ended).containsExactly("1: failed 5 times, at last with NumberFormatException");
    }

    @Test
    void retriesATransientFailureForEver() {
        var processor =
                processor(_ -> {
                    throw new IllegalStateException(new IOException("the database is away"));
                });

        for (var attempt = 0; attempt < 100; attempt++) {
            assertThatThrownBy(() -> processor.process(record))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(producer.history()).isEmpty();
    }

    @Test
    void endsAPoisonEventAtOnce() throws Exception {
        processor(
                        _ -> {
                            throw new PoisonRecordException("means nothing");
                        })
                .process(record);

        assertThat(reasons()).containsExactly("means nothing");
        assertThat(ended).containsExactly("1: means nothing");
    }

    @Test
    void endsNothingForARecordWithoutAnEvent() throws Exception {
        processor(_ -> {}).process(new ConsumerRecord<>(TOPIC.name(), 0, 0, "k", new byte[] {9}));

        assertThat(reasons()).hasSize(1);
        assertThat(ended).isEmpty();
    }

    @Test
    void publishesOneDeadLetterWhenItsEndIsRepeated() throws Exception {
        var failures = new ArrayList<>(List.of(new IOException("no broker"), new IOException()));
        var processor =
                new RecordProcessor<>(
                        TOPIC,
                        new EventDecoder(registry.url()),
                        deadLetters(),
                        new Handler(
                                _ -> {
                                    throw new PoisonRecordException("means nothing");
                                }) {
                            @Override
                            public void onDeadLetter(ReplyProgress event, String reason)
                                    throws Exception {
                                if (!failures.isEmpty()) {
                                    throw failures.removeFirst();
                                }
                                super.onDeadLetter(event, reason);
                            }
                        });
        assertThatThrownBy(() -> processor.process(record)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> processor.process(record)).isInstanceOf(IOException.class);

        processor.process(record);

        assertThat(reasons()).containsExactly("means nothing");
        assertThat(ended).containsExactly("1: means nothing");
    }

    @Test
    void leavesARecordWhoseEndAlwaysFails() {
        var processor =
                new RecordProcessor<>(
                        TOPIC,
                        new EventDecoder(registry.url()),
                        deadLetters(),
                        new Handler(
                                _ -> {
                                    throw new PoisonRecordException("means nothing");
                                }) {
                            @Override
                            public void onDeadLetter(ReplyProgress event, String reason) {
                                throw new IllegalStateException("no end either");
                            }
                        });
        for (var attempt = 1; attempt < RecordProcessor.MAX_ATTEMPTS; attempt++) {
            assertThatThrownBy(() -> processor.process(record))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThatCode(() -> processor.process(record)).doesNotThrowAnyException();

        assertThat(reasons()).containsExactly("means nothing");
    }

    private RecordProcessor<ReplyProgress> processor(EventHandler<ReplyProgress> handling) {
        return new RecordProcessor<>(
                TOPIC, new EventDecoder(registry.url()), deadLetters(), new Handler(handling));
    }

    private DeadLetterPublisher deadLetters() {
        return new DeadLetterPublisher(
                new EventPublisher(producer, new EventEncoder(registry.url())));
    }

    private List<String> reasons() {
        return producer.history().stream()
                .map(letter -> letter.headers().lastHeader(HeaderNames.FAULT_REASON).value())
                .map(reason -> new String(reason, StandardCharsets.UTF_8))
                .toList();
    }

    /// Handler that notes the ends.
    private class Handler implements EventHandler<ReplyProgress> {

        private final EventHandler<ReplyProgress> handling;

        Handler(EventHandler<ReplyProgress> handling) {
            this.handling = handling;
        }

        @Override
        public void on(ReplyProgress event) throws Exception {
            handling.on(event);
        }

        @Override
        public void onDeadLetter(ReplyProgress event, String reason) throws Exception {
            ended.add(event.getFrame() + ": " + reason);
        }
    }
}
