package dev.parley.conversation.inbound;

import dev.parley.chassis.sql.Texts;
import dev.parley.conversation.turn.InferenceOutcome;
import dev.parley.conversation.turn.Turns;
import dev.parley.events.InferenceCompleted;
import dev.parley.events.InferenceDeclined;
import dev.parley.events.InferenceFinished;
import dev.parley.messaging.EventHandler;

/// How models answered, from inference-results to the turns.
public final class InferenceResults implements EventHandler<InferenceFinished> {

    private final Turns turns;

    /// Hands results to the turns.
    public InferenceResults(Turns turns) {
        this.turns = turns;
    }

    @Override
    public void on(InferenceFinished event) {
        turns.on(event.getTurnId(), outcome(event));
    }

    private static InferenceOutcome outcome(InferenceFinished event) {
        return switch (event.getPayload()) {
            case InferenceCompleted completed ->
                    new InferenceOutcome.Completed(
                            Texts.keepable(completed.getText()),
                            Texts.keepable(completed.getModel()),
                            completed.getTruncated(),
                            completed.getPromptTokens().orElse(null),
                            completed.getCompletionTokens().orElse(null));
            case InferenceDeclined _ -> new InferenceOutcome.Declined();
            default -> new InferenceOutcome.Failed();
        };
    }
}
