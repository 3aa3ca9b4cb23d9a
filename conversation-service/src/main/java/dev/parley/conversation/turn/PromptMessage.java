package dev.parley.conversation.turn;

/// One line of a context: who speaks, and what.
public record PromptMessage(Role role, String text) {

    /// Who speaks.
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT
    }

    /// About how many tokens the line costs: four characters make one, and each line costs four
    /// more for its frame. An estimate, so that it holds for any provider's models.
    int estimatedTokens() {
        return text.length() / 4 + 5;
    }
}
