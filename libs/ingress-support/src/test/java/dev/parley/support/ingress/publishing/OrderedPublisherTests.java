package dev.parley.support.ingress.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.support.retry.RetryBackoff;

import org.apache.avro.AvroTypeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Order, retries and back-pressure while Kafka fails and recovers.
class OrderedPublisherTests {

    private final FlakyKafka kafka = new FlakyKafka();
    private final OrderedPublisher<String> publisher =
            new OrderedPublisher<>(kafka::send, 3, RetryBackoff.constant(Duration.ofMillis(1)));

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void retriesUntilKafkaAcknowledges() throws Exception {
        kafka.refuseNext(4);

        publisher.publish("a", "hello").get();

        assertThat(kafka.accepted()).containsExactly("hello");
    }

    @Test
    void keepsTheOrderOfAKeyAcrossRetries() throws Exception {
        kafka.refuseNext(3);

        handOver("a", "one");
        handOver("a", "two");
        publisher.publish("a", "three").get();

        assertThat(kafka.accepted()).containsExactly("one", "two", "three");
    }

    @Test
    void doesNotDelayOtherKeys() throws Exception {
        kafka.hold("held");
        handOver("a", "held");

        publisher.publish("b", "free").get();

        assertThat(kafka.accepted()).containsExactly("free");
    }

    @Test
    void blocksTheCallerAtCapacity() throws Exception {
        kafka.hold("held");
        handOver("a", "held");
        handOver("a", "second");
        handOver("a", "third");

        var fourth = Thread.ofVirtual().start(() -> handOver("a", "fourth"));
        await().until(() -> fourth.getState() == Thread.State.WAITING);
        assertThat(publisher.pending()).isEqualTo(3);
        kafka.release();

        await().until(() -> kafka.accepted().size() == 4);
        assertThat(kafka.accepted()).containsExactly("held", "second", "third", "fourth");
        await().until(() -> publisher.pending() == 0);
    }

    @Test
    void failsAnOversizedRecordWithoutDelayingTheNext() throws Exception {
        var tooLarge = publisher.publish("a", "too large");
        var next = publisher.publish("a", "next");

        next.get();
        assertThat(tooLarge).isCompletedExceptionally();
        assertThat(kafka.accepted()).containsExactly("next");
    }

    @Test
    void failsARecordThatCanNeverBeEncoded() throws Exception {
        var broken = publisher.publish("a", "cannot be encoded");
        var next = publisher.publish("a", "next");

        next.get(5, TimeUnit.SECONDS);
        assertThat(broken).isCompletedExceptionally();
        assertThat(kafka.accepted()).containsExactly("next");
    }

    @Test
    void retriesWhileTheProducerIsRefused() throws Exception {
        kafka.refuseNext(4, new TopicAuthorizationException("chat-inbound"));

        publisher.publish("a", "hello").get(5, TimeUnit.SECONDS);

        assertThat(kafka.accepted()).containsExactly("hello");
    }

    private void handOver(String key, String event) {
        try {
            var _ = publisher.publish(key, event);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A broker that rejects, delays or accepts records as scripted.
    private static final class FlakyKafka {
        private final List<String> accepted = new CopyOnWriteArrayList<>();
        private final AtomicInteger refusals = new AtomicInteger();
        private final CompletableFuture<Void> released = new CompletableFuture<>();
        private volatile String held = "";
        private volatile RuntimeException refusal = new TimeoutException("no broker");

        CompletableFuture<Void> send(String event) {
            if ("too large".equals(event)) {
                return CompletableFuture.failedFuture(new RecordTooLargeException());
            }
            if ("cannot be encoded".equals(event)) {
                return CompletableFuture.failedFuture(new AvroTypeException("not a string"));
            }
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return CompletableFuture.failedFuture(refusal);
            }
            return held.equals(event)
                    ? released.thenRun(() -> accepted.add(event))
                    : CompletableFuture.completedFuture(event).thenAccept(accepted::add);
        }

        void refuseNext(int times) {
            refuseNext(times, new TimeoutException("no broker"));
        }

        void refuseNext(int times, RuntimeException cause) {
            refusal = cause;
            refusals.set(times);
        }

        void hold(String event) {
            held = event;
        }

        void release() {
            released.complete(null);
        }

        List<String> accepted() {
            return accepted;
        }
    }
}
