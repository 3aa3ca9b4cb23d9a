package dev.parley.testing.soak.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Tests of each judge with hand-made evidence: a breach that it overlooks would make every run
/// worthless.
class RunJudgeTests {

    private final EvidenceBuilder run = new EvidenceBuilder();

    @Test
    void acceptsARunThatKeptEveryPromise() {
        run.said("a1")
                .called("a1")
                .returned("a1")
                .answered("a1")
                .command("a1")
                .receipt("a1", "Delivered", "m3");

        assertThat(RunJudge.all())
                .allSatisfy(judge ->
                        assertThat(judge.violations(run.build())).as(judge.name()).isEmpty());
    }

    @Test
    void findsALostMessage() {
        run.said("a1").receipt("a1", "Delivered", "m7");

        assertThat(violations(new LostJudge())).singleElement().asString().contains("'a1'");
    }

    @Test
    void acceptsAFailureThatItsReceiptStates() {
        run.said("a1").receipt("a1", "DeliveryFailed");

        assertThat(violations(new LostJudge())).isEmpty();
    }

    @Test
    void acceptsAnApologyThatTheReceiptNames() {
        run.said("a1").shown("m1", "Sorry, no answer.").receipt("a1", "Delivered", "m1");

        assertThat(violations(new LostJudge())).isEmpty();
    }

    @Test
    void expectsNoAnswerWhereConversationsAreReset() {
        run.said("a1").resets();

        assertThat(violations(new LostJudge())).isEmpty();
    }

    @Test
    void findsAnAnswerThatIsVisibleTwice() {
        run.said("a1").answered("a1").answered("a1");

        assertThat(violations(new TwiceJudge())).hasSize(1);
    }

    @Test
    void findsAnAnswerTwiceWhereConversationsAreReset() {
        run.said("a1").answered("a1").answered("a1").resets();

        assertThat(violations(new TwiceJudge())).hasSize(1);
    }

    @Test
    void findsAnswersInTheWrongOrder() {
        run.said("a1").said("a2").answered("a2").answered("a1");

        assertThat(violations(new OrderJudge())).hasSize(1);
    }

    @Test
    void findsAnOlderEditOverANewerOne() {
        run.shown("m1", "grow 1 v0").edited("m1", "grow 1 v2").edited("m1", "grow 1 v1");

        assertThat(violations(new OlderOverNewerJudge())).hasSize(1);
    }

    @Test
    void findsAnOlderEditThatStandsAtTheEnd() {
        run.shown("m1", "grow 1 v0").edited("m1", "grow 1 v2").ended("grow 1 v4", "Delivered");

        assertThat(violations(new OlderOverNewerJudge())).hasSize(1);
    }

    @Test
    void acceptsANewerEditThatWasNotCarriedOut() {
        run.shown("m1", "grow 1 v0").edited("m1", "grow 1 v2").ended("grow 1 v4", "DeliveryFailed");

        assertThat(violations(new OlderOverNewerJudge())).isEmpty();
    }

    @Test
    void acceptsASkippedAndARepeatedEdit() {
        run.shown("m1", "grow 1 v0").edited("m1", "grow 1 v2").edited("m1", "grow 1 v2");

        assertThat(violations(new OlderOverNewerJudge())).isEmpty();
    }

    @Test
    void findsAMessageWithoutReceipt() {
        run.said("a1").answered("a1");

        assertThat(violations(new ReceiptsJudge())).hasSize(1);
    }

    @Test
    void findsTwoReceiptsOfOneMessage() {
        run.said("a1").receipt("a1", "Delivered").receipt("a1", "DeliveryFailed");

        assertThat(violations(new ReceiptsJudge())).hasSize(1);
    }

    @Test
    void findsACommandWithoutReceipt() {
        run.command("a1");

        assertThat(violations(new ReceiptsJudge())).hasSize(1);
    }

    @Test
    void findsWorkThatIsLeft() {
        run.backlog(new Backlog(0, 1, 0, 0, 0));

        assertThat(violations(new BacklogJudge())).hasSize(1);
    }

    @Test
    void findsADeadLetterThatNobodyInjected() {
        run.deadLetters(3, 2);

        assertThat(violations(new DeadLettersJudge())).hasSize(1);
    }

    @Test
    void findsPoisonThatBecameNoDeadLetter() {
        run.deadLetters(1, 2);

        assertThat(violations(new DeadLettersJudge())).hasSize(1);
    }

    @Test
    void findsARepeatedModelCall() {
        run.called("a1").returned("a1").disruption().called("a1");

        assertThat(violations(new ModelCallsJudge())).hasSize(1);
    }

    @Test
    void allowsOneMoreCallForEachThatAFaultCutOff() {
        run.called("a1").disruption().called("a1").returned("a1");

        assertThat(violations(new ModelCallsJudge())).isEmpty();
    }

    @Test
    void allowsOneMoreCallForEachThatAScriptLetFail() {
        run.called("a1").called("a1").returned("a1").failedCalls(1);

        assertThat(violations(new ModelCallsJudge())).isEmpty();
    }

    private List<String> violations(RunJudge judge) {
        return judge.violations(run.build());
    }
}
