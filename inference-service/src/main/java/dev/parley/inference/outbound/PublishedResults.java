package dev.parley.inference.outbound;

import dev.parley.events.Envelope;
import dev.parley.events.InferenceCompleted;
import dev.parley.events.InferenceDeclined;
import dev.parley.events.InferenceFailed;
import dev.parley.events.InferenceFinished;
import dev.parley.ids.EventIds;
import dev.parley.inference.completion.Announcements;
import dev.parley.inference.completion.Origin;
import dev.parley.inference.completion.Outcome;
import dev.parley.inference.completion.Result;
import dev.parley.messaging.Publisher;
import dev.parley.messaging.Topics;

/// The way of results to `inference-results`: the same result always makes the same event.
public final class PublishedResults implements Announcements {

    private final Publisher publisher;

    /// Announces through the given publisher.
    public PublishedResults(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void announce(Origin origin, Result result) {
        publisher.publish(Topics.INFERENCE_RESULTS, event(origin, result)).join();
    }

    private static InferenceFinished event(Origin origin, Result result) {
        return InferenceFinished.newBuilder()
                .setEnvelope(envelope(origin, result))
                .setTurnId(result.turnId())
                .setAttempts(result.attempts())
                .setStartedAt(result.startedAt())
                .setFinishedAt(result.finishedAt())
                .setPayload(payload(result.outcome()))
                .build();
    }

    private static Envelope envelope(Origin origin, Result result) {
        return Envelope.newBuilder()
                .setEventId(EventIds.following(result.turnId(), "result"))
                .setPlace(origin.place())
                .setConversation(origin.conversation())
                .setCausedBy(origin.eventId())
                .setOccurredAt(result.finishedAt())
                .setNotAfter(origin.notAfter())
                .build();
    }

    private static Object payload(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed answer ->
                    new InferenceCompleted(
                            answer.text(),
                            answer.model(),
                            answer.truncated(),
                            answer.promptTokens(),
                            answer.completionTokens());
            case Outcome.Declined(var reason, var model) -> new InferenceDeclined(reason, model);
            case Outcome.Failed(var reason) -> new InferenceFailed(reason);
        };
    }
}
