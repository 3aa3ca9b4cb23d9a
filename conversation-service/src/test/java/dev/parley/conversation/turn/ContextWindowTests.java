package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/// How much of a history a model is shown.
class ContextWindowTests {

    private final List<Line> history =
            IntStream.rangeClosed(1, 30).mapToObj(n -> user("message " + n)).toList();

    @Test
    void startsWithTheSystemPrompt() {
        assertThat(new ContextWindow("Be kind.", 20, 10_000).of(history).getFirst())
                .isEqualTo(new Line(Line.Role.SYSTEM, "Be kind."));
    }

    @Test
    void holdsTheNewestMessages() {
        assertThat(new ContextWindow("", 3, 10_000).of(history))
                .extracting(Line::text)
                .containsExactly("", "message 28", "message 29", "message 30");
    }

    @Test
    void isTrimmedByTokens() {
        var eachCosts = user("message 30").tokens();

        assertThat(new ContextWindow("", 20, 5 + 2 * eachCosts).of(history))
                .extracting(Line::text)
                .containsExactly("", "message 29", "message 30");
    }

    @Test
    void alwaysHoldsTheNewestMessage() {
        var endless = user("x".repeat(100_000));

        assertThat(new ContextWindow("", 20, 100).of(List.of(user("hi"), endless)))
                .containsExactly(new Line(Line.Role.SYSTEM, ""), endless);
    }

    private static Line user(String text) {
        return new Line(Line.Role.USER, text);
    }
}
