package dev.parley.messaging;

import dev.parley.events.Author;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.DeliveryReceipt;
import dev.parley.events.Envelope;
import dev.parley.events.Ignored;
import dev.parley.events.InboundEvent;
import dev.parley.events.InferenceCancelled;
import dev.parley.events.InferenceFailed;
import dev.parley.events.InferenceFinished;
import dev.parley.events.InferenceParameters;
import dev.parley.events.InferenceRequested;
import dev.parley.events.MessageDeleted;
import dev.parley.events.Platform;
import dev.parley.events.ReplyProgress;
import dev.parley.events.ShowTyping;

import org.apache.avro.specific.SpecificRecord;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One small event of each topic, encoded once at start so that the schema's id is known; never
/// sent.
final class Samples {

    private static final UUID ID = new UUID(0, 0);

    private static final Envelope ENVELOPE =
            Envelope.newBuilder()
                    .setEventId(ID)
                    .setPlace("discord:0")
                    .setOccurredAt(Instant.EPOCH)
                    .build();

    private Samples() {}

    static SpecificRecord of(Topic<?> topic) {
        var type = topic.type();
        if (type == InboundEvent.class) {
            return new InboundEvent(
                    ENVELOPE, Platform.UNKNOWN, new Author("", ""), new MessageDeleted(""));
        }
        if (type == InferenceRequested.class) {
            return new InferenceRequested(
                    ENVELOPE,
                    ID,
                    "",
                    List.of(),
                    List.of(),
                    new InferenceParameters(null, null),
                    Instant.EPOCH);
        }
        if (type == InferenceCancelled.class) {
            return new InferenceCancelled(ENVELOPE, ID, "");
        }
        if (type == InferenceFinished.class) {
            return new InferenceFinished(
                    ENVELOPE, ID, 0, Instant.EPOCH, Instant.EPOCH, new InferenceFailed(""));
        }
        if (type == ReplyProgress.class) {
            return new ReplyProgress(ENVELOPE, ID, 0, 0, "");
        }
        if (type == DeliveryCommand.class) {
            return new DeliveryCommand(ENVELOPE, null, List.of(), new ShowTyping());
        }
        if (type == DeliveryReceipt.class) {
            return new DeliveryReceipt(ENVELOPE, null, List.of(), new Ignored(""));
        }
        throw new IllegalArgumentException("no sample of topic " + topic.name());
    }
}
