package dev.parley.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.testing.MigratedDatabase;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.outbox.OutboxRelay;
import dev.parley.support.kafka.outbox.OutboxRow;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/// Tests with two relays on a real Postgres that one instance at a time publishes a row.
class OutboxClaimIT {

    private static final Duration LEASE = Duration.ofSeconds(1);

    private final DataSource database = MigratedDatabase.create();
    private final MockProducer<String, byte[]> stalled = producer(false);
    private final MockProducer<String, byte[]> idle = producer(true);
    private final PostgresOutbox outbox = new PostgresOutbox(database, LEASE);
    private final OutboxRelay writer = relay(stalled);
    private final OutboxRelay neighbour = relay(idle);
    private final List<OutboxRow> rows = new ArrayList<>();

    @BeforeEach
    void start() {
        for (var number = 1; number <= 3; number++) {
            rows.add(
                    new OutboxRow(
                            new UUID(1, number),
                            "inference-requests",
                            "telegram:1",
                            new byte[] {(byte) number},
                            "event-type=InferenceRequested"));
        }
        writer.start();
        neighbour.start();
    }

    @AfterEach
    void stop() {
        writer.close();
        neighbour.close();
    }

    @Test
    void leavesARowToTheInstanceWhoseProducerHoldsIt() {
        write();
        writer.publish(rows);

        await().during(LEASE.multipliedBy(4)).until(() -> idle.history().isEmpty());
        while (stalled.completeNext()) {
            // all acknowledged
        }

        await().until(() -> outboxSize() == 0);
        assertThat(stalled.history()).hasSize(3);
        assertThat(idle.history()).isEmpty();
    }

    @Test
    void takesOverTheRowsOfACrashedInstanceInTheirOrder() {
        write();
        writer.close();

        await().until(() -> outboxSize() == 0);
        assertThat(idle.history())
                .extracting(sent -> (int) sent.value()[0])
                .containsExactly(1, 2, 3);
    }

    private void write() {
        var _ =
                BatchingTransaction.run(
                        database,
                        transaction -> {
                            outbox.add(
                                    transaction,
                                    rows.stream().map(row -> new EffectRow(row, null)).toList());
                            return true;
                        });
    }

    private long outboxSize() {
        return BatchingTransaction.run(
                        database,
                        transaction ->
                                transaction.query(
                                        "SELECT count(*) FROM conversation.outbox",
                                        row -> row.getLong(1)))
                .getFirst();
    }

    private OutboxRelay relay(MockProducer<String, byte[]> producer) {
        return new OutboxRelay(
                new PostgresOutbox(database, LEASE),
                new EventPublisher(producer, new EventEncoder("http://127.0.0.1:1")));
    }

    private static MockProducer<String, byte[]> producer(boolean acknowledging) {
        return new MockProducer<>(
                acknowledging,
                new RoundRobinPartitioner(),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
