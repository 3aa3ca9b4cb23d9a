package dev.parley.inference.completion;

import org.jspecify.annotations.Nullable;

/// What a turn got in the end.
public sealed interface CompletionOutcome {

    /// A model answered.
    ///
    /// @param model the one that did, a stand-in perhaps
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

    /// No model could be made to answer in time.
    ///
    /// @param reason for operators, never shown to people
    record Failed(String reason) implements CompletionOutcome {}
}
