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
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tests the parallel consumer on a real broker: commits, redelivery, ordering.
class ParallelConsumerIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final FakeSchemaRegistry registry = new FakeSchemaRegistry();
    private final RecordingHandler handled = new RecordingHandler();
    private TestTopic topic;

    @BeforeEach
    void createTopic(TestInfo test) throws Exception {
        var name = test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT);
        topic = new TestTopic(TestServers.kafka().bootstrapServers(), registry.url(), name, 2);
    }

    @AfterEach
    void close() {
        handled.release();
        topic.close();
        registry.close();
    }

    @Test
    void commitsOnlyTheLowestUnfinishedRecord() {
        write(0, 0, 10);
        handled.blocking(3);
        try (var loop =
                topic.consumer(settings(100, 100, 1_000, ProcessingOrder.UNORDERED), handled::on)) {
            loop.start();
            await().atMost(SOON).until(() -> handled.numbers().size() == 9);
            await().atMost(SOON).until(() -> topic.committed(0) == 3);
            assertThat(loop.unfinished()).isOne();
            assertThat(loop.maxOffsetSpan()).isEqualTo(7);

            handled.release();

            await().atMost(SOON).until(() -> topic.committed(0) == 10);
            assertThat(loop.unfinished()).isZero();
        }
    }

    @Test
    void redeliversUnfinishedRecordsAfterAStop() {
        write(0, 0, 10);
        handled.blocking(3);
        var first =
                topic.consumer(settings(100, 100, 1_000, ProcessingOrder.UNORDERED), handled::on);
        first.start();
        await().atMost(SOON).until(() -> handled.numbers().size() == 9);
        first.close();
        assertThat(topic.committed(0)).isEqualTo(3);

        var again = new RecordingHandler();
        try (var second =
                topic.consumer(settings(100, 100, 1_000, ProcessingOrder.UNORDERED), again::on)) {
            second.start();

            await().atMost(SOON).until(() -> topic.committed(0) == 10);
            assertThat(again.numbers())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(3, 10).boxed().toList());
        }
    }

    @Test
    void losesNoRecordWhenASecondConsumerJoins() {
        var mine = new RecordingHandler();
        try (var first =
                        topic.consumer(
                                settings(10, 10, 100, ProcessingOrder.UNORDERED), handled::on);
                var second =
                        topic.consumer(
                                settings(10, 10, 100, ProcessingOrder.UNORDERED), mine::on)) {
            first.start();
            write(0, 0, 50);
            write(1, 1_000, 1_050);
            await().atMost(SOON).until(() -> handled.numbers().size() >= 100);

            second.start();
            var next = new int[] {2_000};
            await().atMost(SOON)
                    .until(() -> {
                        write(0, next[0], next[0] + 1);
                        write(1, next[0] + 1, next[0] + 2);
                        next[0] += 2;
                        return !mine.numbers().isEmpty();
                    });

            var written = new HashSet<Integer>();
            IntStream.range(0, 50).forEach(written::add);
            IntStream.range(1_000, 1_050).forEach(written::add);
            IntStream.range(2_000, next[0]).forEach(written::add);
            await().atMost(SOON)
                    .untilAsserted(() -> {
                        var seen = new HashSet<>(handled.numbers());
                        seen.addAll(mine.numbers());
                        assertThat(seen).isEqualTo(written);
                    });
        }
    }

    @Test
    void limitsTheWindowOfItsPartitionBehindASlowRecord() {
        handled.blocking(0);
        write(0, 0, 60);
        write(1, 1_000, 1_030);
        try (var loop =
                topic.consumer(settings(8, 4, 10, ProcessingOrder.UNORDERED), handled::on)) {
            loop.start();

            await().atMost(SOON).until(() -> handled.numbers().containsAll(numbers(1_000, 1_030)));
            await().during(Duration.ofSeconds(1))
                    .atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(handled.numbers().stream().filter(number -> number < 1_000))
                                    .as("at most the window and one poll")
                                    .hasSizeLessThanOrEqualTo(10 + 5));
            assertThat(topic.committed(0)).isZero();

            handled.release();

            await().atMost(SOON).until(() -> topic.committed(0) == 60);
            assertThat(handled.numbers()).hasSize(90);
        }
    }

    @Test
    void keepsTheOrderOfEachKey() {
        // of each six records the last of a partition completes first
        var completed = Stream.generate(() -> new CountDownLatch(1)).limit(120).toList();
        for (var number = 0; number < 120; number++) {
            topic.write(number % 2, "discord:" + number % 6, number);
        }
        try (var loop =
                topic.consumer(
                        settings(20, 20, 500, ProcessingOrder.BY_KEY),
                        event -> {
                            var number = event.getFrame();
                            if (number % 6 < 4) {
                                completed.get(number + 2).await();
                            }
                            handled.on(event);
                            completed.get(number).countDown();
                        })) {
            loop.start();

            await().atMost(SOON).until(() -> handled.numbers().size() == 120);
            for (var place = 0; place < 6; place++) {
                assertThat(handled.numbersOf("discord:" + place)).isSorted().hasSize(20);
            }
        }
    }

    @Test
    void retriesAFailedRecordWhileOthersContinue() {
        write(0, 0, 5);
        var failures = new java.util.concurrent.atomic.AtomicInteger(3);
        try (var loop =
                topic.consumer(
                        settings(10, 10, 100, ProcessingOrder.UNORDERED),
                        event -> {
                            if (event.getFrame() == 2 && failures.getAndDecrement() > 0) {
                                throw new IllegalStateException("the database is away");
                            }
                            handled.on(event);
                        })) {
            loop.start();

            await().atMost(SOON).until(() -> topic.committed(0) == 5);
            assertThat(handled.numbers()).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
            assertThat(handled.numbers()).endsWith(2);
        }
    }

    private void write(int partition, int from, int to) {
        for (var number = from; number < to; number++) {
            topic.write(partition, "discord:" + partition, number);
        }
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static ParallelConsumerSettings settings(
            int inFlight, int waiting, int window, ProcessingOrder order) {
        return new ParallelConsumerSettings(
                "test-loop",
                inFlight,
                waiting,
                window,
                order,
                RetryBackoff.of(Duration.ofMillis(50), Duration.ofMillis(1_500)),
                Duration.ofMillis(200));
    }
}
