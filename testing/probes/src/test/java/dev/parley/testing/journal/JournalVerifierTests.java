package dev.parley.testing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Tests of [JournalVerifier]: a fault that it overlooks would make every other test worthless.
class JournalVerifierTests {

    private static final String HERE = "telegram:1";
    private static final String ELSEWHERE = "telegram:2";

    @Test
    void acceptsARunWithOneAnswerPerMessage() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "You said: \"a1\"\nI am parley-small.")
                        .userMessage(HERE, "ann", "a2")
                        .userMessage(HERE, "ann", "a3")
                        .botMessage(HERE, "m2", "You said: \"a2\" and \"a3\"\nI am parley-small.");

        var result = JournalVerifier.verify(journal.lines());

        assertThat(result.isExactlyOnce()).isTrue();
        assertThat(result.accepted()).isEqualTo(3);
        assertThat(result.answers()).isEqualTo(2);
    }

    @Test
    void findsALostMessage() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .userMessage(HERE, "ann", "a2")
                        .botMessage(HERE, "m1", "You said: \"a1\"");

        var result = JournalVerifier.verify(journal.lines());

        assertThat(result.lost()).containsExactly("a2");
        assertThat(result.isExactlyOnce()).isFalse();
    }

    @Test
    void countsADeletedAnswerAsLost() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "You said: \"a1\"")
                        .botDelete(HERE, "m1");

        assertThat(JournalVerifier.verify(journal.lines()).lost()).containsExactly("a1");
    }

    @Test
    void findsADuplicatedAnswer() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "You said: \"a1\"")
                        .botMessage(HERE, "m2", "You said: \"a1\"");

        var result = JournalVerifier.verify(journal.lines());

        assertThat(result.duplicated()).containsExactly("a1");
        assertThat(result.isExactlyOnce()).isFalse();
    }

    @Test
    void findsADuplicatedContinuation() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "You said: \"a1\"\nbeginning")
                        .botMessage(HERE, "m2", "end")
                        .botMessage(HERE, "m3", "end");

        assertThat(JournalVerifier.verify(journal.lines()).duplicated()).hasSize(1);
    }

    @Test
    void findsAnswersInTheWrongOrder() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .userMessage(HERE, "ann", "a2")
                        .userMessage(HERE, "ann", "a3")
                        .botMessage(HERE, "m1", "You said: \"a3\"")
                        .botMessage(HERE, "m2", "You said: \"a1\"")
                        .botMessage(HERE, "m3", "You said: \"a2\"");

        var result = JournalVerifier.verify(journal.lines());

        assertThat(result.outOfOrder()).isEqualTo(2);
        assertThat(result.isExactlyOnce()).isFalse();
    }

    @Test
    void requiresNoOrderBetweenUsers() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .userMessage(HERE, "bob", "b1")
                        .botMessage(HERE, "m1", "You said: \"b1\"")
                        .botMessage(HERE, "m2", "You said: \"a1\"");

        assertThat(JournalVerifier.verify(journal.lines()).isExactlyOnce()).isTrue();
    }

    @Test
    void findsAMisplacedAnswer() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(ELSEWHERE, "m1", "You said: \"a1\"");

        var result = JournalVerifier.verify(journal.lines());

        assertThat(result.misplaced()).containsExactly("a1");
        assertThat(result.isExactlyOnce()).isFalse();
    }

    @Test
    void readsAnEditedPlaceholderAsTheAnswer() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "…")
                        .botEdit(HERE, "m1", "You said: \"a1\"");

        var result = JournalVerifier.verify(journal.lines());

        assertThat(result.isExactlyOnce()).isTrue();
        assertThat(result.leftoverPlaceholders()).isZero();
    }

    @Test
    void countsALeftoverPlaceholder() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "…")
                        .botMessage(HERE, "m2", "You said: \"a1\"");

        var result = JournalVerifier.verify(journal.lines());

        assertThat(result.leftoverPlaceholders()).isEqualTo(1);
        assertThat(result.isExactlyOnce()).as("a leftover placeholder is not a fault").isTrue();
    }

    @Test
    void doesNotCountAnApologyAsAnswer() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "Sorry, I could not get an answer.");

        var result = JournalVerifier.verify(journal.lines());

        assertThat(result.apologies()).isEqualTo(1);
        assertThat(result.lost()).containsExactly("a1");
    }

    @Test
    void countsRepeatedModelRequests() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .modelCall("a1")
                        .modelCall("a1")
                        .modelCall("something of another run")
                        .botMessage(HERE, "m1", "You said: \"a1\"");

        var result = JournalVerifier.verify(journal.lines());

        assertThat(result.modelCalls()).isEqualTo(2);
        assertThat(result.repeatedCalls()).isEqualTo(1);
    }

    @Test
    void ignoresTheMentionOfTheBot() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "@parley_bot a1")
                        .userMessage(ELSEWHERE, "bob", "<@900000000000000001> b1")
                        .botMessage(HERE, "m1", "You said: \"a1\"")
                        .botMessage(ELSEWHERE, "m2", "You said: \"b1\"");

        assertThat(JournalVerifier.verify(journal.lines()).isExactlyOnce()).isTrue();
    }

    @Test
    void rejectsDuplicateTexts() {
        var journal =
                new JournalBuilder().userMessage(HERE, "ann", "a1").userMessage(HERE, "ann", "a1");

        assertThatThrownBy(() -> JournalVerifier.verify(journal.lines()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a1");
    }
}
