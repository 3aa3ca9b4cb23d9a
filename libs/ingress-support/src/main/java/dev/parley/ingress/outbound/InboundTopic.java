package dev.parley.ingress.outbound;

import dev.parley.events.InboundEvent;
import dev.parley.ingress.ChatInbound;
import dev.parley.ingress.Happening;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.concurrent.CompletableFuture;

/// `chat-inbound`, as the door out of both ingress services.
public final class InboundTopic implements ChatInbound {

    private final SteadyPublisher<InboundEvent> publisher;
    private final MeterRegistry meters;

    /// Makes the door on a publisher, counting what passes.
    public InboundTopic(SteadyPublisher<InboundEvent> publisher, MeterRegistry meters) {
        this.publisher = publisher;
        this.meters = meters;
        Gauge.builder("parley.ingress.waiting", publisher, SteadyPublisher::waiting)
                .description("happenings that wait for Kafka's acknowledgement")
                .register(meters);
    }

    @Override
    public CompletableFuture<Void> send(Happening happening) throws InterruptedException {
        var event = InboundEvents.of(happening);
        var counter =
                meters.counter(
                        "parley.ingress.published",
                        "kind",
                        event.getPayload().getClass().getSimpleName());
        return publisher.publish(happening.place().toString(), event).thenRun(counter::increment);
    }
}
