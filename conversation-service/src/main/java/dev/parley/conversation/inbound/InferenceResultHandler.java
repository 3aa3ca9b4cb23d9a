package dev.parley.conversation.inbound;

import dev.parley.conversation.turn.InferenceOutcome;
import dev.parley.conversation.turn.TurnLifecycle;
import dev.parley.events.InferenceCompleted;
import dev.parley.events.InferenceDeclined;
import dev.parley.events.InferenceFinished;
import dev.parley.support.kafka.EventHandler;
import dev.parley.support.service.sql.PostgresText;

/// Passes results from `inference-results` to the turns.
final class InferenceResultHandler implements EventHandler<InferenceFinished> {

    private final TurnLifecycle turns;

    InferenceResultHandler(TurnLifecycle turns) {
        this.turns = turns;
    }

    @Override
    public void on(InferenceFinished event) {
        turns.on(event.getTurnId(), outcome(event));
    }

    /// Closes the turn whose result cannot be handled.
    @Override
    public void onDeadLetter(InferenceFinished event, String reason) {
        turns.on(event.getTurnId(), new InferenceOutcome.Failed());
    }

    private static InferenceOutcome outcome(InferenceFinished event) {
        return switch (event.getPayload()) {
            case InferenceCompleted completed ->
                    new InferenceOutcome.Completed(
                            PostgresText.withoutNul(completed.getText()),
                            PostgresText.withoutNul(completed.getModel()),
                            completed.getTruncated(),
                            completed.getPromptTokens().orElse(null),
                            completed.getCompletionTokens().orElse(null));
            case InferenceDeclined _ -> new InferenceOutcome.Declined();
            default -> new InferenceOutcome.Failed();
        };
    }
}
