package dev.parley.delivery.outbound;

import dev.parley.delivery.Command;
import dev.parley.delivery.Ending;
import dev.parley.delivery.Receipts;
import dev.parley.delivery.Time;
import dev.parley.events.Delivered;
import dev.parley.events.DeliveryExpired;
import dev.parley.events.DeliveryFailed;
import dev.parley.events.DeliveryReceipt;
import dev.parley.events.Envelope;
import dev.parley.events.Ignored;
import dev.parley.ids.EventIds;
import dev.parley.messaging.Publisher;
import dev.parley.messaging.Topics;

import java.util.concurrent.CompletableFuture;

/// Receipts on their topic; a command that comes again gives the receipt with the same id.
public final class KafkaReceipts implements Receipts {

    private final Publisher publisher;
    private final Time time;

    /// Makes the way to the topic.
    public KafkaReceipts(Publisher publisher, Time time) {
        this.publisher = publisher;
        this.time = time;
    }

    @Override
    public CompletableFuture<Void> tell(Command command, Ending ending) {
        return publisher.publish(Topics.DELIVERY_RECEIPTS, receipt(command, ending));
    }

    private DeliveryReceipt receipt(Command command, Ending ending) {
        var envelope =
                Envelope.newBuilder()
                        .setEventId(EventIds.following(command.id(), "receipt"))
                        .setPlace(command.place().toString())
                        .setCausedBy(command.id())
                        .setOccurredAt(time.now())
                        .build();
        return new DeliveryReceipt(envelope, command.turn(), command.answers(), payload(ending));
    }

    private static Object payload(Ending ending) {
        return switch (ending) {
            case Ending.Delivered(var ids, var channel) -> new Delivered(ids, channel);
            case Ending.Failed(var why, var visible, var channel) ->
                    new DeliveryFailed(why.reason(), why.code(), visible, why.kind(), channel);
            case Ending.Expired _ -> new DeliveryExpired();
            case Ending.Ignored(var reason) -> new Ignored(reason);
        };
    }
}
