package dev.parley.inference.outbound;

import dev.parley.events.Envelope;
import dev.parley.events.InferenceCompleted;
import dev.parley.events.InferenceDeclined;
import dev.parley.events.InferenceFailed;
import dev.parley.events.InferenceFinished;
import dev.parley.ids.EventIds;
import dev.parley.inference.completion.CompletionOutcome;
import dev.parley.inference.completion.CompletionResult;
import dev.parley.inference.completion.RequestOrigin;
import dev.parley.inference.completion.ResultPublisher;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.PoisonRecordException;
import dev.parley.support.kafka.Topics;

import org.apache.kafka.common.errors.RecordTooLargeException;

import java.util.concurrent.CompletionException;

/// Publishes results on `inference-results`; the same result always maps to the same event. A
/// result that the topic will never take ends as a dead letter of its request.
public final class KafkaResultPublisher implements ResultPublisher {

    private final EventPublisher publisher;

    /// Creates a publisher of results on the given publisher of events.
    public KafkaResultPublisher(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void publish(RequestOrigin origin, CompletionResult result) {
        try {
            publisher.publish(Topics.INFERENCE_RESULTS, event(origin, result)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RecordTooLargeException tooLarge) {
                throw new PoisonRecordException(
                        "the result of turn " + result.turnId() + " is larger than its topic takes",
                        tooLarge);
            }
            throw e;
        }
    }

    private static InferenceFinished event(RequestOrigin origin, CompletionResult result) {
        return InferenceFinished.newBuilder()
                .setEnvelope(envelope(origin, result))
                .setTurnId(result.turnId())
                .setAttempts(result.attempts())
                .setStartedAt(result.startedAt())
                .setFinishedAt(result.finishedAt())
                .setPayload(payload(result.outcome()))
                .build();
    }

    private static Envelope envelope(RequestOrigin origin, CompletionResult result) {
        return Envelope.newBuilder()
                .setEventId(EventIds.derived(result.turnId(), "result"))
                .setPlace(origin.place())
                .setConversation(origin.conversation())
                .setCausedBy(origin.eventId())
                .setOccurredAt(result.finishedAt())
                .setNotAfter(origin.notAfter())
                .build();
    }

    private static Object payload(CompletionOutcome outcome) {
        return switch (outcome) {
            case CompletionOutcome.Completed answer ->
                    new InferenceCompleted(
                            answer.text(),
                            answer.model(),
                            answer.truncated(),
                            answer.promptTokens(),
                            answer.completionTokens());
            case CompletionOutcome.Declined(var reason, var model) ->
                    new InferenceDeclined(reason, model);
            case CompletionOutcome.Failed(var reason) -> new InferenceFailed(reason);
        };
    }
}
