package dev.parley.support.ingress.publishing;

import dev.parley.events.InboundEvent;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.ChatEventPublisher;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.concurrent.CompletableFuture;

/// `chat-inbound`, as the door out of both ingress services.
public final class KafkaChatEventPublisher implements ChatEventPublisher {

    private final OrderedPublisher<InboundEvent> publisher;
    private final MeterRegistry meters;

    /// Makes the door on a publisher, counting what passes.
    public KafkaChatEventPublisher(OrderedPublisher<InboundEvent> publisher, MeterRegistry meters) {
        this.publisher = publisher;
        this.meters = meters;
        Gauge.builder("parley.ingress.waiting", publisher, OrderedPublisher::pending)
                .description("happenings that wait for Kafka's acknowledgement")
                .register(meters);
    }

    @Override
    public CompletableFuture<Void> publish(ChatEvent happening) throws InterruptedException {
        var event = InboundEventMapper.toAvro(happening);
        var counter =
                meters.counter(
                        "parley.ingress.published",
                        "kind",
                        event.getPayload().getClass().getSimpleName());
        return publisher.publish(happening.place().toString(), event).thenRun(counter::increment);
    }
}
