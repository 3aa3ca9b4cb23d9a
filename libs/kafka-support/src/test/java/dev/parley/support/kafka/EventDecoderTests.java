package dev.parley.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.events.ReplyProgress;
import dev.parley.support.kafka.testing.FakeSchemaRegistry;
import dev.parley.support.kafka.testing.TestEvents;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tests which records can be decoded, which never can, and which can be decoded later.
class EventDecoderTests {

    private static final Topic<ReplyProgress> TOPIC = Topics.REPLY_PROGRESS_DISCORD;

    private final FakeSchemaRegistry registry = new FakeSchemaRegistry();
    private final EventEncoder encoder = new EventEncoder(registry.url());
    private final EventDecoder decoder = new EventDecoder(registry.url());
    private final ReplyProgress event = TestEvents.numbered("discord:1", 1);
    private byte[] encoded = {};

    @BeforeEach
    void encode() {
        encoded = encoder.encode(TOPIC, event).value();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void decodesAnEncodedEvent() {
        assertThat(decoder.decode(TOPIC, record("discord:1", encoded))).isEqualTo(event);
    }

    @Test
    void decodesWhatIsEncodedAfterTheRegistryWasWiped() {
        registry.wipe();
        encoder.register(TOPIC);

        var value = encoder.encode(TOPIC, event).value();

        assertThat(value).isNotEqualTo(encoded);
        assertThat(new EventDecoder(registry.url()).decode(TOPIC, record("discord:1", value)))
                .isEqualTo(event);
    }

    /// Corrupted record and the reason of its dead letter.
    ///
    /// @param spoil derives the value from a valid one
    record Row(String story, @Nullable String key, Spoil spoil, String reason) {

        interface Spoil {
            byte @Nullable [] of(byte[] good);
        }

        @Override
        public String toString() {
            return story;
        }
    }

    static Stream<Row> poison() {
        return Stream.of(
                new Row("no key", null, good -> good, "the record has no key, expected its place"),
                new Row("no value", "k", good -> null, "the value does not start with a schema id"),
                new Row(
                        "an empty value",
                        "k",
                        good -> new byte[0],
                        "the value does not start with a schema id"),
                new Row(
                        "text",
                        "k",
                        good -> "hello world".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "the value does not start with a schema id"),
                new Row(
                        "a schema id that nobody registered",
                        "k",
                        good -> ByteBuffer.wrap(good.clone()).putInt(1, 4_711).array(),
                        "schema id 4711 is not a version of reply-progress-discord-value"),
                new Row(
                        "a negative schema id",
                        "k",
                        good -> ByteBuffer.wrap(good.clone()).putInt(1, -3).array(),
                        "schema id -3 is not a version of reply-progress-discord-value"),
                new Row(
                        "half an event",
                        "k",
                        good -> Arrays.copyOf(good, good.length / 2),
                        "the value is not a valid event of its schema"),
                new Row(
                        "a text that claims to be two gigabytes long",
                        "k",
                        good ->
                                ByteBuffer.allocate(10)
                                        .put(good, 0, 5)
                                        .put(new byte[] {-2, -1, -1, -1, 15})
                                        .array(),
                        "the value is not a valid event of its schema"));
    }

    @ParameterizedTest
    @MethodSource("poison")
    void rejectsAMalformedRecordWithItsReason(Row row) {
        assertThatThrownBy(() -> decoder.decode(TOPIC, record(row.key(), row.spoil().of(encoded))))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessage(row.reason());
    }

    @Test
    void rejectsAnEventOfAnotherTopicAsPoison() {
        var other =
                encoder.encode(Topics.INFERENCE_CONTROL, TestEvents.ofAnotherTopic("discord:1"));

        assertThatThrownBy(() -> decoder.decode(TOPIC, record("discord:1", other.value())))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessage("schema id 2 is not a version of reply-progress-discord-value");
    }

    /// Any bytes after a valid schema id decode into an event or are poison.
    @Test
    void decodesRandomBytesOrRejectsThemAsPoison() {
        var random = new Random(42);
        for (var i = 0; i < 20_000; i++) {
            var bytes = new byte[5 + random.nextInt(200)];
            random.nextBytes(bytes);
            System.arraycopy(encoded, 0, bytes, 0, 5);
            try {
                assertThat(decoder.decode(TOPIC, record("k", bytes))).isNotNull();
            } catch (PoisonRecordException e) {
                assertThat(e).hasMessage("the value is not a valid event of its schema");
            }
        }
    }

    @Test
    void reportsAnUnavailableRegistryAsRetryable() {
        registry.stop();
        assertThatThrownBy(() -> decoder.decode(TOPIC, record("discord:1", encoded)))
                .isInstanceOf(RegistryUnavailableException.class);

        registry.restart();

        assertThat(decoder.decode(TOPIC, record("discord:1", encoded))).isEqualTo(event);
    }

    @Test
    void decodesAKnownSchemaWithoutTheRegistry() {
        decoder.decode(TOPIC, record("discord:1", encoded));

        registry.stop();

        assertThat(decoder.decode(TOPIC, record("discord:1", encoded))).isEqualTo(event);
    }

    @Test
    void looksUpANewSchemaOnce() throws Exception {
        Callable<ReplyProgress> decoding =
                () -> decoder.decode(TOPIC, record("discord:1", encoded));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var decoded =
                    threads.invokeAll(IntStream.range(0, 1_000).mapToObj(any -> decoding).toList());
            for (var each : decoded) {
                assertThat(each.get()).isEqualTo(event);
            }
        }
        assertThat(registry.lookups()).isOne();
    }

    @SuppressWarnings("NullAway") // Kafka's own records have null keys and values
    private static ConsumerRecord<String, byte[]> record(
            @Nullable String key, byte @Nullable [] value) {
        return new ConsumerRecord<>(TOPIC.name(), 0, 0, key, value);
    }
}
