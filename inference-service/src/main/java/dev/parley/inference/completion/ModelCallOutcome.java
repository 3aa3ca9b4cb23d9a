package dev.parley.inference.completion;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// How one call of a model ended.
public sealed interface ModelCallOutcome {

    /// The model answered.
    ///
    /// @param text never blank, without NUL characters: neither Postgres nor a chat can show them
    /// @param truncated the model stopped at its output limit
    /// @param promptTokens what it read, if it said
    /// @param completionTokens what it wrote, if it said
    record Answered(
            String text,
            boolean truncated,
            @Nullable Long promptTokens,
            @Nullable Long completionTokens)
            implements ModelCallOutcome {

        /// Takes NUL characters out.
        ///
        /// @throws IllegalArgumentException when nothing to read is left
        public Answered {
            text = text.replace("\0", "");
            if (text.isBlank()) {
                throw new IllegalArgumentException("the answer is blank, expected text");
            }
        }
    }

    /// The provider refused the content: neither a repeat nor another model is asked.
    ///
    /// @param reason for operators
    record Refused(String reason) implements ModelCallOutcome {}

    /// The model could not answer now; a later call may succeed.
    ///
    /// @param reason for operators
    /// @param retryAfter how long the provider asked to be left alone, if it did
    record Unavailable(String reason, @Nullable Duration retryAfter) implements ModelCallOutcome {

        /// Unavailable without a word on when to come back.
        public Unavailable(String reason) {
            this(reason, null);
        }
    }

    /// This model will not take this prompt from us, however often it is asked; another one may.
    ///
    /// @param reason for operators
    record Unusable(String reason) implements ModelCallOutcome {}
}
