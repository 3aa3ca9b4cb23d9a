package dev.parley.support.kafka.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.events.ReplyProgress;
import dev.parley.support.kafka.DeadLetterPublisher;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.RecordProcessor;
import dev.parley.support.kafka.consumer.ParallelConsumerSettings.ProcessingOrder;
import dev.parley.support.kafka.testing.TestEvents;
import dev.parley.support.retry.RetryBackoff;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Tests where a partition is read on, and again, behind a busy key.
class BackPressureTests {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    /// Two records of a key wait in memory behind the one that is handled.
    private static final MemoryQuota QUOTA = new MemoryQuota(16, 0.75, 1_000_000);

    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final List<Long> handled = new CopyOnWriteArrayList<>();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final InFlightOffsets offsets =
            new InFlightOffsets(
                    new PartitionLease(new MembershipProof(ConsumerThreads.system())),
                    ConsumerThreads.system());
    private final ParallelConsumerSettings settings =
            new ParallelConsumerSettings(
                    "test",
                    8,
                    8,
                    100,
                    ProcessingOrder.BY_KEY,
                    RetryBackoff.constant(Duration.ofSeconds(1)),
                    Duration.ofSeconds(1));
    private final InFlightRecords records =
            new InFlightRecords(settings, QUOTA, ConsumerThreads.system(), processor());
    private final BackPressure backPressure =
            new BackPressure(
                    consumer, records, Map.of(PARTITION, offsets), settings.maxOffsetSpan());

    @BeforeEach
    void assign() {
        consumer.assign(List.of(PARTITION));
        consumer.seek(PARTITION, 0);
    }

    @AfterEach
    void close() {
        released.countDown();
        stuck.countDown();
        records.shutDown(Duration.ofSeconds(1));
    }

    @Test
    void handlesOtherKeysBehindABusyKey() {
        readBusyAndCalm();

        await().untilAsserted(() -> assertThat(handled).containsExactly(6L));
        assertThat(offsets.size()).isEqualTo(6);
    }

    @Test
    void readsABusyKeyAgainInOrder() {
        readBusyAndCalm();
        released.countDown();
        for (var end = 0; end < 10 && offsets.size() > 0; end++) {
            await().until(() -> records.unfinished() == 0);
            backPressure.apply();
            for (var again = consumer.position(PARTITION); again < 7; again++) {
                read(again);
            }
        }

        await().untilAsserted(() ->
                assertThat(handled.stream().filter(offset -> offset < 6))
                        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L));
        assertThat(handled).containsOnlyOnce(6L);
        assertThat(offsets.commitOffset()).isEqualTo(7);
    }

    @Test
    void givesUpRecordsThatTheTopicNoLongerHas() {
        readBusyAndCalm();
        released.countDown();
        await().until(() -> records.unfinished() == 0);
        backPressure.apply();

        read(9);

        await().untilAsserted(() -> assertThat(offsets.commitOffset()).isEqualTo(10));
        assertThat(offsets.deferred().isEmpty()).isTrue();
    }

    @Test
    void takesNothingNewInReadingAgainWhileTooMuchIsUnfinished() {
        var narrow = new BackPressure(consumer, records, Map.of(PARTITION, offsets), 5);
        narrow.submit(record(0, "discord:stuck"), offsets);
        for (var offset = 1; offset <= 6; offset++) {
            narrow.submit(record(offset, "discord:busy"), offsets);
        }
        released.countDown();
        await().until(() -> records.unfinished() == 1);
        narrow.apply();

        for (var offset = 4; offset <= 9; offset++) {
            narrow.submit(record(offset, "discord:busy"), offsets);
        }
        narrow.apply();

        assertThat(offsets.next()).isEqualTo(7);
        assertThat(consumer.position(PARTITION)).isEqualTo(7);
        assertThat(consumer.paused()).containsExactly(PARTITION);
    }

    private void readBusyAndCalm() {
        read(0);
        await().until(() -> records.inFlight() == 1);
        for (var offset = 1; offset <= 6; offset++) {
            read(offset);
        }
    }

    private void read(long offset) {
        var key = offset == 6 ? "discord:calm" : "discord:busy";
        backPressure.submit(record(offset, key), offsets);
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String key) {
        return new ConsumerRecord<>("topic", 0, offset, key, new byte[0]);
    }

    private RecordProcessor<ReplyProgress> processor() {
        var publisher =
                new EventPublisher(
                        new MockProducer<>(), new EventEncoder("http://127.0.0.1:1/unused"));
        return new RecordProcessor<>(
                record -> TestEvents.numbered(record.key(), (int) record.offset()),
                new DeadLetterPublisher(publisher),
                event -> {
                    if (event.getEnvelope().getPlace().equals("discord:stuck")
                            && !stuck.await(30, TimeUnit.SECONDS)) {
                        throw new IllegalStateException("stuck for ever");
                    }
                    if (event.getFrame() != 6 && !released.await(30, TimeUnit.SECONDS)) {
                        throw new IllegalStateException("never released");
                    }
                    handled.add((long) event.getFrame());
                });
    }
}
