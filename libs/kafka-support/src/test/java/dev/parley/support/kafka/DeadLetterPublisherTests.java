package dev.parley.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;

/// Tests that every record fits into its dead letter.
class DeadLetterPublisherTests {

    private static final int LIMIT = 100_000;

    private @Nullable RuntimeException refusal;
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(
                    true,
                    new RoundRobinPartitioner(),
                    new StringSerializer(),
                    new ByteArraySerializer()) {
                @Override
                public synchronized Future<RecordMetadata> send(
                        ProducerRecord<String, byte[]> record, Callback callback) {
                    if (refusal != null) {
                        throw refusal;
                    }
                    if (size(record) > LIMIT) {
                        throw new RecordTooLargeException("more than the topic takes");
                    }
                    return super.send(record, callback);
                }
            };
    private final DeadLetterPublisher deadLetters =
            new DeadLetterPublisher(
                    new EventPublisher(producer, new EventEncoder("http://127.0.0.1:1/unused")));

    @Test
    void publishesARecordUnchanged() {
        var record = record("discord:1", 10);
        record.headers().add("traceparent", new byte[] {1});

        deadLetters.publish(record, "means nothing").join();

        var letter = producer.history().getFirst();
        assertThat(letter.topic()).isEqualTo("delivery-discord-dlt");
        assertThat(letter.key()).isEqualTo("discord:1");
        assertThat(letter.value()).hasSize(10);
        assertThat(letter.headers().lastHeader("traceparent")).isNotNull();
        assertThat(header(letter.headers(), HeaderNames.FAULT_TOPIC)).isEqualTo("delivery-discord");
        assertThat(header(letter.headers(), HeaderNames.FAULT_PARTITION)).isEqualTo("3");
        assertThat(header(letter.headers(), HeaderNames.FAULT_OFFSET)).isEqualTo("7");
        assertThat(header(letter.headers(), HeaderNames.FAULT_VALUE_BYTES)).isEqualTo("10");
    }

    @Test
    void publishesARecordThatIsTooLargeWithoutItsValue() {
        deadLetters.publish(record("discord:1", LIMIT), "means nothing").join();

        var letter = producer.history().getFirst();
        assertThat(letter.key()).isEqualTo("discord:1");
        assertThat(letter.value()).isNull();
        assertThat(header(letter.headers(), HeaderNames.FAULT_VALUE_BYTES))
                .isEqualTo(Integer.toString(LIMIT));
        assertThat(header(letter.headers(), HeaderNames.FAULT_REASON)).isEqualTo("means nothing");
    }

    @Test
    void publishesARecordWithALargeKeyAndLargeHeadersWithoutThem() {
        var record = record("k".repeat(LIMIT), 10);
        record.headers().add("large", new byte[LIMIT]);

        deadLetters.publish(record, "r".repeat(LIMIT)).join();

        var letter = producer.history().getFirst();
        assertThat(letter.key()).isNull();
        assertThat(letter.headers().lastHeader("large")).isNull();
        assertThat(header(letter.headers(), HeaderNames.FAULT_REASON)).startsWith("rrr");
    }

    @Test
    void givesUpOnALetterThatIsRefusedForGood() {
        refusal = new InvalidTopicException("no such topic can exist");

        deadLetters.publish(record("discord:1", 10), "means nothing").join();

        assertThat(producer.history()).isEmpty();
    }

    @Test
    void reportsAFailureThatPasses() {
        refusal = new TimeoutException("no broker");

        var published = deadLetters.publish(record("discord:1", 10), "means nothing");

        assertThatThrownBy(published::join).hasRootCauseInstanceOf(TimeoutException.class);
    }

    private static int size(ProducerRecord<String, byte[]> record) {
        var size = record.key() == null ? 0 : record.key().length();
        for (var header : record.headers()) {
            size += header.value().length;
        }
        return size + (record.value() == null ? 0 : record.value().length);
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<String, byte[]> record(String key, int valueBytes) {
        return new ConsumerRecord<>("delivery-discord", 3, 7, key, new byte[valueBytes]);
    }
}
