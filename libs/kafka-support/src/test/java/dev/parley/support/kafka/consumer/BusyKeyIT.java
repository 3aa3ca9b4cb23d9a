package dev.parley.support.kafka.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.support.kafka.consumer.ParallelConsumerSettings.ProcessingOrder;
import dev.parley.support.kafka.testing.FakeSchemaRegistry;
import dev.parley.support.kafka.testing.RecordingHandler;
import dev.parley.support.kafka.testing.TestTopic;
import dev.parley.support.retry.RetryBackoff;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Tests on a real broker that a busy key delays no other and loses nothing.
class BusyKeyIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final FakeSchemaRegistry registry = new FakeSchemaRegistry();
    private final RecordingHandler handled = new RecordingHandler();
    private TestTopic topic;

    @BeforeEach
    void createTopic(TestInfo test) throws Exception {
        var name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        topic = new TestTopic(TestServers.kafka().bootstrapServers(), registry.url(), name, 2);
    }

    @AfterEach
    void close() {
        handled.release();
        topic.close();
        registry.close();
    }

    @Test
    void servesOtherKeysOfThePartitionBehindABusyKey() {
        handled.blocking(0);
        for (var number = 0; number < 1_000; number++) {
            topic.write(0, "discord:busy", number);
        }
        topic.write(0, "discord:same-partition", 2_000);
        topic.write(1, "discord:another-partition", 2_001);
        try (var loop = topic.consumer(settings(500, 5_000), handled::on)) {
            loop.start();

            await().atMost(SOON).until(() -> handled.numbers().containsAll(List.of(2_000, 2_001)));
            assertThat(handled.numbers()).containsExactlyInAnyOrder(2_000, 2_001);
            assertThat(loop.unfinished()).isEqualTo(1_000);

            handled.release();

            await().atMost(SOON).until(() -> topic.committed(0) == 1_001);
            assertThat(handled.numbersOf("discord:busy"))
                    .containsExactlyElementsOf(numbers(0, 1_000));
        }
    }

    @Test
    void readsTheRecordsOfABusyKeyAgainWhenTheirOffsetsSpanTooFar() {
        handled.blocking(0);
        for (var number = 0; number < 300; number++) {
            topic.write(0, "discord:busy", number);
        }
        try (var loop = topic.consumer(settings(200, 100), handled::on)) {
            loop.start();
            await().atMost(SOON).until(() -> loop.maxOffsetSpan() > 100);

            handled.release();

            await().atMost(SOON).until(() -> topic.committed(0) == 300);
            assertThat(handled.numbersOf("discord:busy"))
                    .containsExactlyElementsOf(numbers(0, 300));
        }
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static ParallelConsumerSettings settings(int queued, int offsetSpan) {
        return new ParallelConsumerSettings(
                "test-loop",
                10,
                queued,
                offsetSpan,
                ProcessingOrder.BY_KEY,
                RetryBackoff.of(Duration.ofMillis(50), Duration.ofMillis(1_500)),
                Duration.ofMillis(200));
    }
}
