package dev.parley.e2e.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// What the judge sees in made-up journals; each fault must be caught, or no story proves anything.
class JournalVerifierTests {

    private static final String HERE = "telegram:1";
    private static final String ELSEWHERE = "telegram:2";

    @Test
    void acquitsARunInWhichEachMessageIsAnsweredOnce() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "You said: \"a1\"\nI am parley-small.")
                        .userMessage(HERE, "ann", "a2")
                        .userMessage(HERE, "ann", "a3")
                        .botMessage(HERE, "m2", "You said: \"a2\" and \"a3\"\nI am parley-small.");

        var verdict = JournalVerifier.verify(journal.lines());

        assertThat(verdict.isExactlyOnce()).isTrue();
        assertThat(verdict.accepted()).isEqualTo(3);
        assertThat(verdict.answers()).isEqualTo(2);
    }

    @Test
    void catchesALostMessage() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .userMessage(HERE, "ann", "a2")
                        .botMessage(HERE, "m1", "You said: \"a1\"");

        var verdict = JournalVerifier.verify(journal.lines());

        assertThat(verdict.lost()).containsExactly("a2");
        assertThat(verdict.isExactlyOnce()).isFalse();
    }

    @Test
    void takesAnAnswerThatWasTakenBackForLost() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "You said: \"a1\"")
                        .botDelete(HERE, "m1");

        assertThat(JournalVerifier.verify(journal.lines()).lost()).containsExactly("a1");
    }

    @Test
    void catchesAnAnswerThatStandsTwice() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "You said: \"a1\"")
                        .botMessage(HERE, "m2", "You said: \"a1\"");

        var verdict = JournalVerifier.verify(journal.lines());

        assertThat(verdict.duplicated()).containsExactly("a1");
        assertThat(verdict.isExactlyOnce()).isFalse();
    }

    @Test
    void catchesAFurtherPartThatStandsTwice() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "You said: \"a1\"\nbeginning")
                        .botMessage(HERE, "m2", "end")
                        .botMessage(HERE, "m3", "end");

        assertThat(JournalVerifier.verify(journal.lines()).duplicated()).hasSize(1);
    }

    @Test
    void catchesAnswersInTheWrongOrder() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .userMessage(HERE, "ann", "a2")
                        .userMessage(HERE, "ann", "a3")
                        .botMessage(HERE, "m1", "You said: \"a3\"")
                        .botMessage(HERE, "m2", "You said: \"a1\"")
                        .botMessage(HERE, "m3", "You said: \"a2\"");

        var verdict = JournalVerifier.verify(journal.lines());

        assertThat(verdict.outOfOrder()).isEqualTo(2);
        assertThat(verdict.isExactlyOnce()).isFalse();
    }

    @Test
    void asksForNoOrderBetweenPeople() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .userMessage(HERE, "bob", "b1")
                        .botMessage(HERE, "m1", "You said: \"b1\"")
                        .botMessage(HERE, "m2", "You said: \"a1\"");

        assertThat(JournalVerifier.verify(journal.lines()).isExactlyOnce()).isTrue();
    }

    @Test
    void catchesAnAnswerWhereNobodyAsked() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(ELSEWHERE, "m1", "You said: \"a1\"");

        var verdict = JournalVerifier.verify(journal.lines());

        assertThat(verdict.misplaced()).containsExactly("a1");
        assertThat(verdict.isExactlyOnce()).isFalse();
    }

    @Test
    void readsThePlaceholderAsTheAnswerThatTookItsPlace() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "…")
                        .botEdit(HERE, "m1", "You said: \"a1\"");

        var verdict = JournalVerifier.verify(journal.lines());

        assertThat(verdict.isExactlyOnce()).isTrue();
        assertThat(verdict.leftoverPlaceholders()).isZero();
    }

    @Test
    void countsAPlaceholderThatWasLeft() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "…")
                        .botMessage(HERE, "m2", "You said: \"a1\"");

        var verdict = JournalVerifier.verify(journal.lines());

        assertThat(verdict.leftoverPlaceholders()).isEqualTo(1);
        assertThat(verdict.isExactlyOnce()).as("an orphan is ugly, but no fault").isTrue();
    }

    @Test
    void takesNoApologyForAnAnswer() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .botMessage(HERE, "m1", "Sorry, I could not get an answer.");

        var verdict = JournalVerifier.verify(journal.lines());

        assertThat(verdict.apologies()).isEqualTo(1);
        assertThat(verdict.lost()).containsExactly("a1");
    }

    @Test
    void countsWhatTheModelWasAskedAgain() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "a1")
                        .modelCall("a1")
                        .modelCall("a1")
                        .modelCall("something of another run")
                        .botMessage(HERE, "m1", "You said: \"a1\"");

        var verdict = JournalVerifier.verify(journal.lines());

        assertThat(verdict.modelCalls()).isEqualTo(2);
        assertThat(verdict.repeatedCalls()).isEqualTo(1);
    }

    @Test
    void overlooksTheNameByWhichTheBotIsCalled() {
        var journal =
                new JournalBuilder()
                        .userMessage(HERE, "ann", "@parley_bot a1")
                        .userMessage(ELSEWHERE, "bob", "<@900000000000000001> b1")
                        .botMessage(HERE, "m1", "You said: \"a1\"")
                        .botMessage(ELSEWHERE, "m2", "You said: \"b1\"");

        assertThat(JournalVerifier.verify(journal.lines()).isExactlyOnce()).isTrue();
    }

    @Test
    void refusesToJudgeWordsThatWereWrittenTwice() {
        var journal =
                new JournalBuilder().userMessage(HERE, "ann", "a1").userMessage(HERE, "ann", "a1");

        assertThatThrownBy(() -> JournalVerifier.verify(journal.lines()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a1");
    }
}
