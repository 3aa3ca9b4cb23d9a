package dev.parley.inference.completion;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Input of a model: the conversation, oldest message first, and the sampling parameters.
///
/// @param temperature the model's default if absent
/// @param maxOutputTokens the model's default if absent
public record Prompt(
        List<Message> messages, @Nullable Double temperature, @Nullable Integer maxOutputTokens) {

    /// @throws IllegalArgumentException if the list is empty
    public Prompt {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("the prompt has no messages, expected at least one");
        }
    }

    /// Speaker of a message.
    public enum Role {
        /// The operator of the bot.
        SYSTEM,
        /// The person.
        USER,
        /// The model.
        ASSISTANT
    }

    /// One message of the conversation.
    public record Message(Role role, String text) {}
}
