package dev.parley.inference.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.inference.completion.Attempt.Answered;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// Records refuse what means nothing.
class RecordsTests {

    @Test
    void aTurnHasAModel() {
        assertThatThrownBy(() -> Turns.turn(Instant.EPOCH))
                .hasMessage("models are [], expected names");
        assertThatThrownBy(() -> Turns.turn(Instant.EPOCH, "small", " "))
                .hasMessage("models are [small,  ], expected names");
    }

    @Test
    void aPromptHasALine() {
        assertThatThrownBy(() -> new Prompt(List.of(), null, null))
                .hasMessage("the prompt has no lines, expected at least one");
    }

    @Test
    void anAnswerSaysSomething() {
        assertThat(new Answered("a\0b", false, null, null).text()).isEqualTo("ab");
        assertThatThrownBy(() -> new Answered(" \0", false, null, null))
                .hasMessage("the answer is blank, expected text");
    }
}
