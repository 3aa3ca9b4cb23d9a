package dev.parley.support.ingress.publishing;

import dev.parley.events.InboundEvent;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.HeaderNames;
import dev.parley.support.kafka.Topics;
import dev.parley.support.retry.RetryBackoff;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Publishes chat events to `chat-inbound` in order per place, retrying until Kafka acknowledges.
public final class KafkaChatEventPublisher implements ChatEventPublisher, AutoCloseable {

    private static final RetryBackoff BACKOFF =
            RetryBackoff.of(Duration.ofMillis(100), Duration.ofSeconds(2));

    private final OrderedPublisher<Outgoing> ordered;
    private final MeterRegistry meters;

    /// Creates a publisher and registers its gauge.
    ///
    /// @param capacity the number of events that may be pending before a caller blocks
    public KafkaChatEventPublisher(EventPublisher kafka, int capacity, MeterRegistry meters) {
        this.ordered =
                new OrderedPublisher<>(
                        outgoing ->
                                kafka.publish(
                                        Topics.CHAT_INBOUND, outgoing.record(), outgoing.headers()),
                        capacity,
                        BACKOFF);
        this.meters = meters;
        Gauge.builder("parley.ingress.waiting", ordered, OrderedPublisher::pending)
                .description("chat events that await Kafka's acknowledgement")
                .register(meters);
    }

    @Override
    public CompletableFuture<Void> publish(ChatEvent event) throws InterruptedException {
        InboundEvent record;
        try {
            record = InboundEventMapper.toAvro(event);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
        var published =
                meters.counter(
                        "parley.ingress.published",
                        "kind",
                        record.getPayload().getClass().getSimpleName());
        return ordered.publish(event.place().toString(), new Outgoing(record, headers(event)))
                .thenRun(published::increment);
    }

    private static Map<String, String> headers(ChatEvent event) {
        var resumeAfter = event.resumeAfter();
        return resumeAfter == null ? Map.of() : Map.of(HeaderNames.RESUME_AFTER, resumeAfter);
    }

    private record Outgoing(InboundEvent record, Map<String, String> headers) {}

    /// Abandons pending events; the platform still keeps them.
    @Override
    public void close() {
        ordered.close();
    }
}
