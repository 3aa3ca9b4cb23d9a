package dev.parley.support.kafka.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.events.ReplyProgress;
import dev.parley.support.kafka.DeadLetterPublisher;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventHandler;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.RecordProcessor;
import dev.parley.support.kafka.consumer.ParallelConsumerSettings.ProcessingOrder;
import dev.parley.support.kafka.testing.TestEvents;
import dev.parley.support.retry.RetryBackoff;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tests which records hold a permit.
class InFlightRecordsTests {

    private final List<Integer> handled = new CopyOnWriteArrayList<>();
    private final InFlightOffsets offsets =
            new InFlightOffsets(
                    new PartitionLease(new MembershipProof(ConsumerThreads.system())),
                    ConsumerThreads.system());
    private final InFlightRecords records =
            new InFlightRecords(
                    new ParallelConsumerSettings(
                            "test",
                            1,
                            10,
                            100,
                            ProcessingOrder.UNORDERED,
                            RetryBackoff.constant(Duration.ofMinutes(1)),
                            Duration.ofSeconds(1)),
                    ConsumerThreads.system(),
                    processor(event -> {
                        if (event.getFrame() == 0) {
                            throw new IOException("the database is away");
                        }
                        handled.add(event.getFrame());
                    }));

    @AfterEach
    void close() {
        records.shutDown(Duration.ZERO);
    }

    @Test
    void handlesOthersWhileARecordWaitsForItsNextAttempt() {
        submit(0);
        submit(1);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(handled).containsExactly(1));
        assertThat(offsets.commitOffset()).isZero();
    }

    private void submit(int number) {
        offsets.add(number);
        records.submit(new ConsumerRecord<>("topic", 0, number, "discord:1", new byte[0]), offsets);
    }

    private static RecordProcessor<ReplyProgress> processor(EventHandler<ReplyProgress> handler) {
        var publisher =
                new EventPublisher(
                        new MockProducer<>(), new EventEncoder("http://127.0.0.1:1/unused"));
        return new RecordProcessor<>(
                record -> TestEvents.numbered(record.key(), (int) record.offset()),
                new DeadLetterPublisher(publisher),
                handler);
    }
}
