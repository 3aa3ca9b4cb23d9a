package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/// Tests the limits of a model's context.
class ContextWindowTests {

    private final List<PromptMessage> history =
            IntStream.rangeClosed(1, 30).mapToObj(n -> user("message " + n)).toList();

    @Test
    void startsWithTheSystemPrompt() {
        assertThat(new ContextWindow("Be kind.", 20, 10_000).contextFor(history).getFirst())
                .isEqualTo(new PromptMessage(PromptMessage.Role.SYSTEM, "Be kind."));
    }

    @Test
    void keepsTheNewestMessages() {
        assertThat(new ContextWindow("", 3, 10_000).contextFor(history))
                .extracting(PromptMessage::text)
                .containsExactly("", "message 28", "message 29", "message 30");
    }

    @Test
    void isTrimmedByTokens() {
        var eachCosts = user("message 30").estimatedTokens();

        assertThat(new ContextWindow("", 20, 5 + 2 * eachCosts).contextFor(history))
                .extracting(PromptMessage::text)
                .containsExactly("", "message 29", "message 30");
    }

    @Test
    void alwaysKeepsTheNewestMessage() {
        var endless = user("x".repeat(100_000));

        assertThat(new ContextWindow("", 20, 100).contextFor(List.of(user("hi"), endless)))
                .containsExactly(new PromptMessage(PromptMessage.Role.SYSTEM, ""), endless);
    }

    private static PromptMessage user(String text) {
        return new PromptMessage(PromptMessage.Role.USER, text);
    }
}
