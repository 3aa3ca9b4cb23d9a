package dev.parley.inference.completion;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// All that a model is given: the conversation so far, oldest line first, and how to answer.
///
/// @param temperature absent: the model's own
/// @param maxOutputTokens absent: the model's own
public record Prompt(
        List<Line> lines, @Nullable Double temperature, @Nullable Integer maxOutputTokens) {

    /// Copies the lines.
    ///
    /// @throws IllegalArgumentException when there is none
    public Prompt {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("the prompt has no lines, expected at least one");
        }
    }

    /// Who speaks in a line.
    public enum Speaker {
        /// Whoever runs the system.
        SYSTEM,
        /// The person.
        USER,
        /// The model, earlier.
        ASSISTANT
    }

    /// One message of the conversation.
    public record Line(Speaker speaker, String text) {}
}
