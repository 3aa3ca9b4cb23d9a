package dev.parley.inference.completion;

import dev.parley.support.text.Utf8Text;

import org.jspecify.annotations.Nullable;

/// Final outcome of a request.
public sealed interface CompletionOutcome {

    /// Longest answer in encoded bytes: a quarter of what a record takes, so that it also fits into
    /// the context of the turns that follow. Models stop far below it.
    int MAX_ANSWER_BYTES = 256 * 1024;

    /// A model answered.
    ///
    /// @param text at most [#MAX_ANSWER_BYTES] encoded bytes
    /// @param model the model that answered, possibly a fallback
    /// @param truncated the text is only the beginning of the answer
    record Completed(
            String text,
            String model,
            boolean truncated,
            @Nullable Long promptTokens,
            @Nullable Long completionTokens)
            implements CompletionOutcome {

        /// Cuts a text that is too long, and marks it as truncated.
        public Completed {
            var whole = text;
            text = Utf8Text.cut(whole, MAX_ANSWER_BYTES);
            truncated |= text.length() < whole.length();
        }
    }

    /// The provider refused the content.
    ///
    /// @param reason for operators
    record Declined(String reason, String model) implements CompletionOutcome {}

    /// No model answered in time.
    ///
    /// @param reason for operators, never shown to chatters
    record Failed(String reason) implements CompletionOutcome {}
}
