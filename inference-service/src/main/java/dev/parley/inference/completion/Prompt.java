package dev.parley.inference.completion;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// All that a model is given: the conversation so far, oldest line first, and how to answer.
///
/// @param temperature absent: the model's own
/// @param maxOutputTokens absent: the model's own
public record Prompt(
        List<Message> messages, @Nullable Double temperature, @Nullable Integer maxOutputTokens) {

    /// Copies the lines.
    ///
    /// @throws IllegalArgumentException when there is none
    public Prompt {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("the prompt has no lines, expected at least one");
        }
    }

    /// Who speaks in a line.
    public enum Role {
        /// Whoever runs the system.
        SYSTEM,
        /// The person.
        USER,
        /// The model, earlier.
        ASSISTANT
    }

    /// One message of the conversation.
    public record Message(Role role, String text) {}
}
