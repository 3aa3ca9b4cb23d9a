package dev.parley.inference.completion;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Outcome of one call of a model.
public sealed interface ModelCallOutcome {

    /// The model answered.
    ///
    /// @param text never blank, without NUL characters, which Postgres cannot store
    /// @param truncated true if the model stopped at its output limit
    /// @param promptTokens input tokens, if reported
    /// @param completionTokens output tokens, if reported
    record Answered(
            String text,
            boolean truncated,
            @Nullable Long promptTokens,
            @Nullable Long completionTokens)
            implements ModelCallOutcome {

        /// Removes NUL characters.
        ///
        /// @throws IllegalArgumentException if the remaining text is blank
        public Answered {
            text = text.replace("\0", "");
            if (text.isBlank()) {
                throw new IllegalArgumentException("the answer is blank, expected text");
            }
        }
    }

    /// The provider refused the content; neither a retry nor another model is tried.
    ///
    /// @param reason for operators
    record Refused(String reason) implements ModelCallOutcome {}

    /// The model could not answer; a later call may succeed.
    ///
    /// @param reason for operators
    /// @param retryAfter minimum delay that the provider requested, if any
    record Unavailable(String reason, @Nullable Duration retryAfter) implements ModelCallOutcome {

        /// Creates an outcome without a requested delay.
        public Unavailable(String reason) {
            this(reason, null);
        }
    }

    /// The model rejects this prompt or this account permanently; another model may answer.
    ///
    /// @param reason for operators
    record Unusable(String reason) implements ModelCallOutcome {}
}
