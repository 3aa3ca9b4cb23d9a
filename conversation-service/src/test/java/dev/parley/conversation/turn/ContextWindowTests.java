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
        assertThat(window("Be kind.", 20, 10_000).contextFor(history).getFirst())
                .isEqualTo(new PromptMessage(PromptMessage.Role.SYSTEM, "Be kind."));
    }

    @Test
    void keepsTheNewestMessages() {
        assertThat(window("", 3, 10_000).contextFor(history))
                .extracting(PromptMessage::text)
                .containsExactly("", "message 28", "message 29", "message 30");
    }

    @Test
    void isTrimmedByTokens() {
        var eachCosts = user("message 30").estimatedTokens();

        assertThat(window("", 20, 5 + 2 * eachCosts).contextFor(history))
                .extracting(PromptMessage::text)
                .containsExactly("", "message 29", "message 30");
    }

    @Test
    void alwaysKeepsTheNewestMessage() {
        var endless = user("x".repeat(100_000));

        assertThat(window("", 20, 100).contextFor(List.of(user("hi"), endless)))
                .containsExactly(new PromptMessage(PromptMessage.Role.SYSTEM, ""), endless);
    }

    @Test
    void cutsALongEarlierMessageInsteadOfForgettingWhatCameBeforeIt() {
        var answer = new PromptMessage(PromptMessage.Role.ASSISTANT, "word ".repeat(6_000));

        var context =
                window("", 20, 6_000)
                        .contextFor(List.of(user("I am Ann"), answer, user("Shorter, please")));

        assertThat(context.get(1)).isEqualTo(user("I am Ann"));
        assertThat(context.get(2).text()).hasSizeBetween(10_000, 12_000).endsWith("cut here]");
    }

    @Test
    void isTrimmedByEncodedBytes() {
        var eachTakes = user("message 30").encodedBytes();
        var system = new PromptMessage(PromptMessage.Role.SYSTEM, "").encodedBytes();

        assertThat(new ContextWindow("", 20, 10_000, system + 2 * eachTakes).contextFor(history))
                .extracting(PromptMessage::text)
                .containsExactly("", "message 29", "message 30");
    }

    @Test
    void cutsTheNewestMessageToTheBytesThatARequestTakes() {
        var endless = user("漢".repeat(2_000_000));

        var context = new ContextWindow("", 20, 1_000_000, 950_000).contextFor(List.of(endless));

        assertThat(context).hasSize(2);
        assertThat(context.getLast().text()).startsWith("漢漢").endsWith("it was cut here]");
        assertThat(context.stream().mapToInt(PromptMessage::encodedBytes).sum())
                .isBetween(949_000, 950_000);
    }

    private static ContextWindow window(String systemPrompt, int maxMessages, int maxTokens) {
        return new ContextWindow(systemPrompt, maxMessages, maxTokens, 1_000_000);
    }

    private static PromptMessage user(String text) {
        return new PromptMessage(PromptMessage.Role.USER, text);
    }
}
