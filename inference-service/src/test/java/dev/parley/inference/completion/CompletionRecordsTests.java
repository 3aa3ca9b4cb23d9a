package dev.parley.inference.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.inference.completion.ModelCallOutcome.Answered;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// Tests the validation of the package's records.
class CompletionRecordsTests {

    @Test
    void requestNeedsAModel() {
        assertThatThrownBy(() -> CompletionRequests.request(Instant.EPOCH))
                .hasMessage("models are [], expected names");
        assertThatThrownBy(() -> CompletionRequests.request(Instant.EPOCH, "small", " "))
                .hasMessage("models are [small,  ], expected names");
    }

    @Test
    void promptNeedsAMessage() {
        assertThatThrownBy(() -> new Prompt(List.of(), null, null))
                .hasMessage("the prompt has no messages, expected at least one");
    }

    @Test
    void answerNeedsText() {
        assertThat(new Answered("a\0b", false, null, null).text()).isEqualTo("ab");
        assertThatThrownBy(() -> new Answered(" \0", false, null, null))
                .hasMessage("the answer is blank, expected text");
    }

    @Test
    void cutsAnAnswerThatNoRecordTakes() {
        var answer = new CompletionOutcome.Completed("漢".repeat(700_000), "m", false, null, null);

        assertThat(answer.text())
                .hasSize(CompletionOutcome.MAX_ANSWER_BYTES / 3)
                .doesNotContain("\uFFFD");
        assertThat(answer.truncated()).isTrue();
    }

    @Test
    void keepsAnAnswerThatFits() {
        var text = "x".repeat(CompletionOutcome.MAX_ANSWER_BYTES);
        var answer = new CompletionOutcome.Completed(text, "m", false, null, null);

        assertThat(answer.text()).isEqualTo(text);
        assertThat(answer.truncated()).isFalse();
    }
}
