package dev.parley.inference.completion;

import org.jspecify.annotations.Nullable;

/// Final outcome of a request.
public sealed interface CompletionOutcome {

    /// A model answered.
    ///
    /// @param model the model that answered, possibly a fallback
    record Completed(
            String text,
            String model,
            boolean truncated,
            @Nullable Long promptTokens,
            @Nullable Long completionTokens)
            implements CompletionOutcome {}

    /// The provider refused the content.
    ///
    /// @param reason for operators
    record Declined(String reason, String model) implements CompletionOutcome {}

    /// No model answered in time.
    ///
    /// @param reason for operators, never shown to chatters
    record Failed(String reason) implements CompletionOutcome {}
}
