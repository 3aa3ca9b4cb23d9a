package dev.parley.e2e.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// What the judge sees in made-up journals; each fault must be caught, or no story proves anything.
class JudgeTests {

    private static final String HERE = "telegram:1";
    private static final String ELSEWHERE = "telegram:2";

    @Test
    void acquitsARunInWhichEachMessageIsAnsweredOnce() {
        var journal =
                new MadeUpJournal()
                        .user(HERE, "ann", "a1")
                        .bot(HERE, "m1", "You said: \"a1\"\nI am parley-small.")
                        .user(HERE, "ann", "a2")
                        .user(HERE, "ann", "a3")
                        .bot(HERE, "m2", "You said: \"a2\" and \"a3\"\nI am parley-small.");

        var verdict = Judge.of(journal.entries());

        assertThat(verdict.isClean()).isTrue();
        assertThat(verdict.accepted()).isEqualTo(3);
        assertThat(verdict.answers()).isEqualTo(2);
    }

    @Test
    void catchesALostMessage() {
        var journal =
                new MadeUpJournal()
                        .user(HERE, "ann", "a1")
                        .user(HERE, "ann", "a2")
                        .bot(HERE, "m1", "You said: \"a1\"");

        var verdict = Judge.of(journal.entries());

        assertThat(verdict.lost()).containsExactly("a2");
        assertThat(verdict.isClean()).isFalse();
    }

    @Test
    void takesAnAnswerThatWasTakenBackForLost() {
        var journal =
                new MadeUpJournal()
                        .user(HERE, "ann", "a1")
                        .bot(HERE, "m1", "You said: \"a1\"")
                        .delete(HERE, "m1");

        assertThat(Judge.of(journal.entries()).lost()).containsExactly("a1");
    }

    @Test
    void catchesAnAnswerThatStandsTwice() {
        var journal =
                new MadeUpJournal()
                        .user(HERE, "ann", "a1")
                        .bot(HERE, "m1", "You said: \"a1\"")
                        .bot(HERE, "m2", "You said: \"a1\"");

        var verdict = Judge.of(journal.entries());

        assertThat(verdict.twice()).containsExactly("a1");
        assertThat(verdict.isClean()).isFalse();
    }

    @Test
    void catchesAFurtherPartThatStandsTwice() {
        var journal =
                new MadeUpJournal()
                        .user(HERE, "ann", "a1")
                        .bot(HERE, "m1", "You said: \"a1\"\nbeginning")
                        .bot(HERE, "m2", "end")
                        .bot(HERE, "m3", "end");

        assertThat(Judge.of(journal.entries()).twice()).hasSize(1);
    }

    @Test
    void catchesAnswersInTheWrongOrder() {
        var journal =
                new MadeUpJournal()
                        .user(HERE, "ann", "a1")
                        .user(HERE, "ann", "a2")
                        .user(HERE, "ann", "a3")
                        .bot(HERE, "m1", "You said: \"a3\"")
                        .bot(HERE, "m2", "You said: \"a1\"")
                        .bot(HERE, "m3", "You said: \"a2\"");

        var verdict = Judge.of(journal.entries());

        assertThat(verdict.inversions()).isEqualTo(2);
        assertThat(verdict.isClean()).isFalse();
    }

    @Test
    void asksForNoOrderBetweenPeople() {
        var journal =
                new MadeUpJournal()
                        .user(HERE, "ann", "a1")
                        .user(HERE, "bob", "b1")
                        .bot(HERE, "m1", "You said: \"b1\"")
                        .bot(HERE, "m2", "You said: \"a1\"");

        assertThat(Judge.of(journal.entries()).isClean()).isTrue();
    }

    @Test
    void catchesAnAnswerWhereNobodyAsked() {
        var journal =
                new MadeUpJournal()
                        .user(HERE, "ann", "a1")
                        .bot(ELSEWHERE, "m1", "You said: \"a1\"");

        var verdict = Judge.of(journal.entries());

        assertThat(verdict.misplaced()).containsExactly("a1");
        assertThat(verdict.isClean()).isFalse();
    }

    @Test
    void readsThePlaceholderAsTheAnswerThatTookItsPlace() {
        var journal =
                new MadeUpJournal()
                        .user(HERE, "ann", "a1")
                        .bot(HERE, "m1", "…")
                        .edit(HERE, "m1", "You said: \"a1\"");

        var verdict = Judge.of(journal.entries());

        assertThat(verdict.isClean()).isTrue();
        assertThat(verdict.orphans()).isZero();
    }

    @Test
    void countsAPlaceholderThatWasLeft() {
        var journal =
                new MadeUpJournal()
                        .user(HERE, "ann", "a1")
                        .bot(HERE, "m1", "…")
                        .bot(HERE, "m2", "You said: \"a1\"");

        var verdict = Judge.of(journal.entries());

        assertThat(verdict.orphans()).isEqualTo(1);
        assertThat(verdict.isClean()).as("an orphan is ugly, but no fault").isTrue();
    }

    @Test
    void takesNoApologyForAnAnswer() {
        var journal =
                new MadeUpJournal()
                        .user(HERE, "ann", "a1")
                        .bot(HERE, "m1", "Sorry, I could not get an answer.");

        var verdict = Judge.of(journal.entries());

        assertThat(verdict.apologies()).isEqualTo(1);
        assertThat(verdict.lost()).containsExactly("a1");
    }

    @Test
    void countsWhatTheModelWasAskedAgain() {
        var journal =
                new MadeUpJournal()
                        .user(HERE, "ann", "a1")
                        .call("a1")
                        .call("a1")
                        .call("something of another run")
                        .bot(HERE, "m1", "You said: \"a1\"");

        var verdict = Judge.of(journal.entries());

        assertThat(verdict.modelCalls()).isEqualTo(2);
        assertThat(verdict.repeatedCalls()).isEqualTo(1);
    }

    @Test
    void overlooksTheNameByWhichTheBotIsCalled() {
        var journal =
                new MadeUpJournal()
                        .user(HERE, "ann", "@parley_bot a1")
                        .user(ELSEWHERE, "bob", "<@900000000000000001> b1")
                        .bot(HERE, "m1", "You said: \"a1\"")
                        .bot(ELSEWHERE, "m2", "You said: \"b1\"");

        assertThat(Judge.of(journal.entries()).isClean()).isTrue();
    }

    @Test
    void refusesToJudgeWordsThatWereWrittenTwice() {
        var journal = new MadeUpJournal().user(HERE, "ann", "a1").user(HERE, "ann", "a1");

        assertThatThrownBy(() -> Judge.of(journal.entries()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a1");
    }
}
