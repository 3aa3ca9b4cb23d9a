package dev.parley.schemas;

import dev.parley.events.Addressing;
import dev.parley.events.Attachment;
import dev.parley.events.Author;
import dev.parley.events.ContextMessage;
import dev.parley.events.Delivered;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.DeliveryReceipt;
import dev.parley.events.Envelope;
import dev.parley.events.InboundEvent;
import dev.parley.events.InferenceCancelled;
import dev.parley.events.InferenceCompleted;
import dev.parley.events.InferenceFinished;
import dev.parley.events.InferenceParameters;
import dev.parley.events.InferenceRequested;
import dev.parley.events.MessageReceived;
import dev.parley.events.Platform;
import dev.parley.events.QuotedMessage;
import dev.parley.events.ReplyProgress;
import dev.parley.events.Role;

import org.apache.avro.specific.SpecificRecord;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One event of each topic with every optional field filled, so that reading it back proves each of
/// them.
final class GoldenEvents {

    private static final UUID EVENT = UUID.fromString("5f0c7d1e-0000-5000-8000-000000000001");
    private static final UUID CAUSE = UUID.fromString("5f0c7d1e-0000-5000-8000-000000000002");
    private static final UUID TURN = UUID.fromString("5f0c7d1e-0000-5000-8000-000000000003");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123Z");

    private static final Envelope ENVELOPE =
            new Envelope(EVENT, "telegram:-10042:7", "c-1", CAUSE, NOW, NOW.plusSeconds(86_400));

    private GoldenEvents() {}

    static SpecificRecord of(TopicSchema topic) {
        return switch (topic) {
            case INBOUND_EVENT -> inbound();
            case INFERENCE_REQUESTED -> requested();
            case INFERENCE_CANCELLED -> new InferenceCancelled(ENVELOPE, TURN, "reset");
            case INFERENCE_FINISHED -> finished();
            case REPLY_PROGRESS -> new ReplyProgress(ENVELOPE, TURN, 2, 17, "the answer so f");
            case DELIVERY_COMMAND ->
                    new DeliveryCommand(
                            ENVELOPE, TURN, List.of(EVENT, CAUSE), GoldenContent.message());
            case DELIVERY_RECEIPT ->
                    new DeliveryReceipt(
                            ENVELOPE, TURN, List.of(EVENT), new Delivered(List.of("1", "2"), "3"));
        };
    }

    private static InboundEvent inbound() {
        return new InboundEvent(
                ENVELOPE,
                Platform.TELEGRAM,
                new Author("42", "Ada 🌍"),
                new MessageReceived(
                        "1001",
                        "hello",
                        Addressing.REPLY,
                        new QuotedMessage("1000", "earlier", true),
                        List.of(new Attachment("file-1", "a.png", "image/png", 1_234L))));
    }

    private static InferenceRequested requested() {
        return new InferenceRequested(
                ENVELOPE,
                TURN,
                "parley-small",
                List.of("parley-large"),
                List.of(
                        new ContextMessage(Role.SYSTEM, "be kind"),
                        new ContextMessage(Role.USER, "hello")),
                new InferenceParameters(0.7, 1_000),
                NOW.plusSeconds(120));
    }

    private static InferenceFinished finished() {
        return new InferenceFinished(
                ENVELOPE,
                TURN,
                2,
                NOW,
                NOW.plusSeconds(3),
                new InferenceCompleted("hi", "parley-large", true, 11L, 7L));
    }
}
