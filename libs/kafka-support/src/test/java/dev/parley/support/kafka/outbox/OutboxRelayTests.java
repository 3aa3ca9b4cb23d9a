package dev.parley.support.kafka.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.events.ReplyProgress;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.testing.FakeSchemaRegistry;
import dev.parley.support.kafka.testing.TestEvents;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/// Tests that rows are published at once, and again after a failure.
class OutboxRelayTests {

    private final FakeSchemaRegistry registry = new FakeSchemaRegistry();
    private final EventEncoder encoder = new EventEncoder(registry.url());
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(
                    false,
                    new RoundRobinPartitioner(),
                    new StringSerializer(),
                    new ByteArraySerializer());
    private final FakeOutbox outbox = new FakeOutbox(Duration.ofSeconds(10));
    private final OutboxRelay relay =
            new OutboxRelay(outbox, new EventPublisher(producer, encoder));

    @AfterEach
    void close() {
        relay.close();
        registry.close();
    }

    @Test
    void deletesAnAcknowledgedRow() {
        var row = row(1);
        outbox.add(row);

        relay.publish(List.of(row));
        producer.completeNext();
        relay.start();

        await().until(() -> outbox.unpublished() == 0);
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void sendsARefusedRowAgainInTheSweep() {
        var row = row(1);
        outbox.add(row);

        relay.publish(List.of(row));
        producer.errorNext(new TimeoutException("no broker"));
        relay.start();
        await().until(() -> producer.history().size() == 2);
        producer.completeNext();

        await().until(() -> outbox.unpublished() == 0);
        assertThat(producer.history())
                .allSatisfy(sent -> assertThat(sent.key()).isEqualTo(row.key()));
    }

    @Test
    void doesNotSendARowInFlightAgain() {
        var row = row(1);
        outbox.add(row);
        relay.publish(List.of(row));

        relay.publish(List.of(row));

        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void sendsTheRecordAsItIsEncoded() {
        var event = TestEvents.numbered("discord:1", 1);
        var direct = encoder.encode(Topics.REPLY_PROGRESS_DISCORD, event);

        var stored = row(1).toRecord();

        assertThat(stored.topic()).isEqualTo(direct.topic());
        assertThat(stored.key()).isEqualTo(direct.key());
        assertThat(stored.value()).isEqualTo(direct.value());
        assertThat(stored.headers()).isEqualTo(direct.headers());
    }

    @Test
    void keepsEveryHeaderValueInOneLine() {
        var value = "one\ntwo=2\r\0 %41+\u00e4".getBytes(StandardCharsets.UTF_8);
        var event = encoder.encode(Topics.REPLY_PROGRESS_DISCORD, event(1));
        event.headers().add("odd=\nname", value);

        var stored = OutboxRow.of(new UUID(1, 1), event);

        assertThat(stored.headers()).doesNotContain("\0");
        assertThat(stored.toRecord().headers()).isEqualTo(event.headers());
    }

    @Test
    void readsTheHeadersOfEarlierVersions() {
        var id = "9e107d9d-372b-4c1a-8a5e-000000000001";
        var stored = withHeaders("event-id=" + id + "\norigin-topic=reply-progress-discord");

        assertThat(stored.toRecord().headers())
                .containsExactly(
                        new RecordHeader("event-id", id.getBytes(StandardCharsets.UTF_8)),
                        new RecordHeader(
                                "origin-topic",
                                "reply-progress-discord".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sendsTheRowsBehindOneThatCannotBeSent() {
        outbox.add(withHeaders("a line that names no header"));
        outbox.add(row(2));

        relay.start();
        await().until(() -> !producer.history().isEmpty());
        producer.completeNext();

        await().until(() -> outbox.unpublished() == 0);
        assertThat(outbox.refusals()).hasSize(1);
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void neverTriesARowAgainThatKafkaRefusesForGood() {
        var row = row(1);
        outbox.add(row);
        relay.publish(List.of(row));

        producer.errorNext(new RecordTooLargeException("1100000 bytes"));
        relay.start();

        await().until(() -> outbox.refusals().containsKey(row.eventId()));
        assertThat(outbox.refusals()).containsValue("1100000 bytes");
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void leavesARowWhoseClaimHasExpiredToItsNextOwner() {
        var stoodStill = new FakeOutbox(Duration.ZERO);
        try (var late = new OutboxRelay(stoodStill, new EventPublisher(producer, encoder))) {
            late.publish(List.of(row(1)));
        }

        assertThat(producer.history()).isEmpty();
    }

    @Test
    void renewsTheClaimOfARowThatTheProducerHolds() {
        var shortLease = new FakeOutbox(Duration.ofMillis(400));
        try (var holding = new OutboxRelay(shortLease, new EventPublisher(producer, encoder))) {
            holding.start();
            holding.publish(List.of(row(1)));

            await().until(() -> shortLease.renewals() >= 3);
        }

        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void showsLifeWhileTheDatabaseIsAway() {
        outbox.failWith(() -> new IllegalStateException("database unavailable"));

        relay.start();

        await().during(Duration.ofSeconds(2))
                .until(() -> relay.sinceLastSign().compareTo(Duration.ofSeconds(1)) < 0);
    }

    @Test
    void showsNoLifeOnceAThreadHasEnded() {
        outbox.failWith(() -> new OutOfMemoryError("simulated"));

        relay.start();

        await().until(() -> relay.sinceLastSign().compareTo(Duration.ofSeconds(2)) > 0);
    }

    @Test
    void showsNoLifeWhileAThreadStandsStill() {
        var released = new CountDownLatch(1);
        outbox.failWith(() -> {
            await().until(() -> released.getCount() == 0);
            return new IllegalStateException("released");
        });

        relay.start();

        await().until(() -> relay.sinceLastSign().compareTo(Duration.ofSeconds(2)) > 0);
        released.countDown();
    }

    private OutboxRow withHeaders(String headers) {
        var row = row(1);
        return new OutboxRow(row.eventId(), row.topic(), row.key(), row.value(), headers);
    }

    private static ReplyProgress event(int number) {
        return TestEvents.numbered("discord:1", number);
    }

    private OutboxRow row(int number) {
        return OutboxRow.of(
                encoder,
                Topics.REPLY_PROGRESS_DISCORD,
                TestEvents.numbered("discord:1", number),
                new UUID(1, number));
    }
}
