package dev.parley.conversation.turn;

/// One message of a model's context.
public record PromptMessage(Role role, String text) {

    /// Speaker of a message.
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT
    }

    /// Estimates the tokens of the message: one for four characters, plus five for its frame. The
    /// estimate does not depend on a provider's tokenizer.
    int estimatedTokens() {
        return text.length() / 4 + 5;
    }
}
