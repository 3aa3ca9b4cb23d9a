package dev.parley.conversation.turn;

import org.jspecify.annotations.Nullable;

/// Outcome of a turn's inference request.
public sealed interface InferenceOutcome {

    /// The model answered.
    ///
    /// @param truncated the model stopped at its output limit
    record Completed(
            String text,
            String model,
            boolean truncated,
            @Nullable Long promptTokens,
            @Nullable Long completionTokens)
            implements InferenceOutcome {}

    /// The provider refused the content.
    record Declined() implements InferenceOutcome {}

    /// No model answered in time.
    record Failed() implements InferenceOutcome {}
}
