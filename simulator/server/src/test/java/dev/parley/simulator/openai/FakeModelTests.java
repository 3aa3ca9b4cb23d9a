package dev.parley.simulator.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Tests of the fake model's answers.
class FakeModelTests {

    @Test
    void quotesTheOnlyMessage() {
        assertThat(answer("user:hello"))
                .isEqualTo(
                        "You said: \"hello\"\n"
                                + "I am parley-small and remember 0 earlier messages of ours.");
    }

    @Test
    void quotesMessagesSinceTheLastAnswerAndCountsEarlierOnes() {
        assertThat(answer("system:be kind", "user:a", "assistant:A", "user:b", "user:c"))
                .isEqualTo(
                        "You said: \"b\" and \"c\"\n"
                                + "I am parley-small and remember 2 earlier messages of ours.");
    }

    @Test
    void recallsEarlierMessages() {
        assertThat(answer("user:a", "user:b", "assistant:AB", "user:recall"))
                .isEqualTo("You said: \"recall\"\nI recall, oldest first:\n- a\n- b");
    }

    @Test
    void recallsNothingAtTheBeginning() {
        assertThat(answer("user:recall")).endsWith("\nI recall nothing before that.");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 900, 2000, 2001, 5000, 12_345})
    void answersAtTheLengthAskedFor(int length) {
        String answer = answer("user:long " + length);

        assertThat(answer).hasSize(length).startsWith("You said: \"long " + length + "\"\n");
        assertThat(answer.split("```", -1).length % 2).as("fences are closed").isOne();
    }

    @Test
    void readsContentInParts() {
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        ArrayNode parts = messages.addObject().put("role", "user").putArray("content");
        parts.addObject().put("type", "text").put("text", "hel");
        parts.addObject().put("type", "text").put("text", "lo");

        assertThat(FakeModel.answer("m", messages)).startsWith("You said: \"hello\"");
    }

    private static String answer(String... messages) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (String message : messages) {
            int colon = message.indexOf(':');
            array.addObject()
                    .put("role", message.substring(0, colon))
                    .put("content", message.substring(colon + 1));
        }
        return FakeModel.answer("parley-small", array);
    }
}
