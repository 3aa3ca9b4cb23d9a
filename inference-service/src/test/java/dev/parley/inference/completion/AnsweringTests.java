package dev.parley.inference.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.inference.completion.Attempt.Answered;
import dev.parley.inference.completion.Outcome.Completed;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One result per turn, however often it comes by.
class AnsweringTests {

    private final FakeTime time = new FakeTime();
    private final FakeLedger ledger = new FakeLedger();
    private final List<Result> announced = new ArrayList<>();
    private final ScriptedModel model =
            new ScriptedModel(time, Duration.ofSeconds(1))
                    .plays("small", answer("first"), answer("second"), answer("third"));
    private final Turn turn = Turns.turn(time.instant().plusSeconds(60), "small");

    @Test
    void aRepeatGetsTheStoredResultWithoutACall() throws InterruptedException {
        var answering = answering((origin, result) -> announced.add(result));

        answering.on(turn);
        answering.on(turn);

        assertThat(announced).hasSize(2);
        assertThat(announced.getLast()).isEqualTo(announced.getFirst());
        assertThat(model.calls()).hasSize(1);
    }

    @Test
    void aDeathBetweenKeepingAndTellingCostsNoSecondCall() throws InterruptedException {
        var dying =
                answering((origin, result) -> {
                    throw new IllegalStateException("killed here");
                });
        assertThatThrownBy(() -> dying.on(turn)).hasMessage("killed here");

        answering((origin, result) -> announced.add(result)).on(turn);

        assertThat(announced)
                .extracting(Result::outcome)
                .containsExactly(new Completed("first", "small", false, null, null));
        assertThat(model.calls()).hasSize(1);
    }

    @Test
    void whoeverFinishesLaterTellsTheFirstResult() throws InterruptedException {
        var elsewhere =
                new Result(
                        turn.id(),
                        1,
                        time.instant(),
                        time.instant(),
                        new Completed("from elsewhere", "small", false, null, null));
        Model slow =
                (name, prompt, patience) -> {
                    ledger.keepFirst(elsewhere);
                    return answer("too late");
                };

        new Answering(ledger, completion(slow), (origin, result) -> announced.add(result)).on(turn);

        assertThat(announced).containsExactly(elsewhere);
    }

    @Test
    void aDatabaseThatIsAwayCostsNoSecondCall() throws InterruptedException {
        ledger.failsTheNext(3);

        answering((origin, result) -> announced.add(result)).on(turn);

        assertThat(announced).hasSize(1);
        assertThat(model.calls()).hasSize(1);
        assertThat(time.pauses()).hasSize(3);
    }

    private Answering answering(Announcements announcements) {
        return new Answering(new PatientLedger(ledger, time), completion(model), announcements);
    }

    private Completion completion(Model calls) {
        return new Completion(
                calls,
                RetryPolicy.of(3, Duration.ofSeconds(10)),
                new Cancellations(),
                time,
                time,
                Chance.LOWEST);
    }

    private static Attempt answer(String text) {
        return new Answered(text, false, null, null);
    }
}
