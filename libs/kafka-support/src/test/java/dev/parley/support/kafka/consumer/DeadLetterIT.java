package dev.parley.support.kafka.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.support.kafka.PoisonRecordException;
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
import java.util.Arrays;
import java.util.Locale;

/// Tests that poison records become dead letters with a reason while other records are handled, and
/// that transient failures are retried.
class DeadLetterIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final FakeSchemaRegistry registry = new FakeSchemaRegistry();
    private final RecordingHandler handled = new RecordingHandler();
    private TestTopic topic;

    @BeforeEach
    void createTopic(TestInfo test) throws Exception {
        var name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        topic = new TestTopic(TestServers.kafka().bootstrapServers(), registry.url(), name, 1);
    }

    @AfterEach
    void close() {
        topic.close();
        registry.close();
    }

    @Test
    void parksPoisonRecordsAndHandlesTheRest() {
        topic.write(0, "discord:1", 1);
        topic.writeRaw("discord:1", new byte[] {7, 7, 7});
        topic.writeRaw("discord:1", null);
        topic.writeRaw("discord:1", new byte[] {0, 0, 0, 3, 7, 1, 2});
        topic.writeRaw("discord:1", topic.anotherTopicsEvent());
        topic.writeRaw(null, topic.anotherTopicsEvent());
        topic.write(0, "discord:1", 2);
        topic.write(0, "discord:1", 3);
        try (var loop =
                topic.consumer(
                        settings(),
                        event -> {
                            if (event.getFrame() == 2) {
                                throw new PoisonRecordException("means nothing");
                            }
                            handled.on(event);
                        })) {
            loop.start();

            await().atMost(SOON).until(() -> topic.committed(0) == 8);
            assertThat(handled.numbers()).containsExactlyInAnyOrder(1, 3);
            assertThat(topic.deadLetterReasons())
                    .containsExactlyInAnyOrder(
                            "the value does not start with a schema id",
                            "the value does not start with a schema id",
                            "schema id 775 is not a version of"
                                    + " parkspoisonrecordsandhandlestherest-value",
                            "schema id 2 is not a version of"
                                    + " parkspoisonrecordsandhandlestherest-value",
                            "the record has no key, expected its place",
                            "means nothing");
        }
    }

    /// Its dead letter has more headers, so it is larger than the topic takes.
    @Test
    void parksARecordOfTheLargestSizeWithoutItsValue() {
        var largest = new byte[1024 * 1024 - 100];
        Arrays.fill(largest, (byte) 7);
        topic.writeRaw("discord:1", largest);
        topic.write(0, "discord:1", 1);
        try (var loop = topic.consumer(settings(), handled::on)) {
            loop.start();

            await().atMost(SOON).until(() -> topic.committed(0) == 2);
            assertThat(handled.numbers()).containsExactly(1);
            assertThat(topic.deadLetterReasons())
                    .containsExactly("the value does not start with a schema id");
        }
    }

    @Test
    void parksNothingWhileTheRegistryIsDown() {
        topic.write(0, "discord:1", 1);
        registry.stop();
        try (var loop = topic.consumer(settings(), handled::on)) {
            loop.start();
            await().atMost(SOON).until(() -> loop.unfinished() == 1);
            await().during(Duration.ofSeconds(1))
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(handled.numbers()).isEmpty());

            registry.restart();

            await().atMost(SOON).until(() -> topic.committed(0) == 1);
            assertThat(handled.numbers()).containsExactly(1);
            assertThat(topic.deadLetterReasons()).isEmpty();
        }
    }

    private static ParallelConsumerSettings settings() {
        return new ParallelConsumerSettings(
                "test-loop",
                10,
                10,
                100,
                ProcessingOrder.UNORDERED,
                RetryBackoff.of(Duration.ofMillis(50), Duration.ofMillis(1_500)),
                Duration.ofSeconds(1));
    }
}
