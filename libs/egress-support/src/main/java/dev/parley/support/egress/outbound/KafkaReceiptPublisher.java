package dev.parley.support.egress.outbound;

import dev.parley.events.Delivered;
import dev.parley.events.DeliveryExpired;
import dev.parley.events.DeliveryFailed;
import dev.parley.events.DeliveryReceipt;
import dev.parley.events.Envelope;
import dev.parley.events.Ignored;
import dev.parley.ids.EventIds;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.ReceiptPublisher;
import dev.parley.support.egress.delivery.TimeSource;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.Topics;

import java.util.concurrent.CompletableFuture;

/// Publishes receipts to Kafka; a redelivered command yields a receipt with the same id.
public final class KafkaReceiptPublisher implements ReceiptPublisher {

    private final EventPublisher publisher;
    private final TimeSource time;

    public KafkaReceiptPublisher(EventPublisher publisher, TimeSource time) {
        this.publisher = publisher;
        this.time = time;
    }

    @Override
    public CompletableFuture<Void> publish(Command command, DeliveryOutcome outcome) {
        return publisher.publish(Topics.DELIVERY_RECEIPTS, receipt(command, outcome));
    }

    private DeliveryReceipt receipt(Command command, DeliveryOutcome outcome) {
        var envelope =
                Envelope.newBuilder()
                        .setEventId(EventIds.derived(command.id(), "receipt"))
                        .setPlace(command.place().toString())
                        .setCausedBy(command.id())
                        .setOccurredAt(time.now())
                        .build();
        return new DeliveryReceipt(envelope, command.turnId(), command.answers(), payload(outcome));
    }

    private static Object payload(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Delivered(var ids, var channel) -> new Delivered(ids, channel);
            case DeliveryOutcome.Failed(var error, var visible, var channel) ->
                    new DeliveryFailed(
                            error.reason(), error.code(), visible, error.kind(), channel);
            case DeliveryOutcome.Expired _ -> new DeliveryExpired();
            case DeliveryOutcome.Ignored(var reason) -> new Ignored(reason);
        };
    }
}
