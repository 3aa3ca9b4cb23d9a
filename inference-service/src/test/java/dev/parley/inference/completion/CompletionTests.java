package dev.parley.inference.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.inference.completion.Attempt.Answered;
import dev.parley.inference.completion.Attempt.Refused;
import dev.parley.inference.completion.Attempt.Unavailable;
import dev.parley.inference.completion.Attempt.Unusable;
import dev.parley.inference.completion.Outcome.Completed;
import dev.parley.inference.completion.Outcome.Declined;
import dev.parley.inference.completion.Outcome.Failed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What each row of attempts leads to: three attempts per model, pauses of 1 s and 2 s, a call
/// takes 1 s, the deadline is 20 s away.
class CompletionTests {

    private static final Attempt ANSWER = new Answered("hi", false, 3L, 4L);
    private static final Attempt BUSY = new Unavailable("status 500");

    /// One row of the table.
    record Row(
            String story,
            List<Attempt> small,
            List<Attempt> large,
            Outcome outcome,
            List<String> calls,
            List<Integer> pauseSeconds) {

        @Override
        public String toString() {
            return story;
        }
    }

    static Stream<Row> table() {
        return Stream.of(
                row("answers at once", List.of(ANSWER), List.of(), by("small"), "s"),
                row(
                        "answers at the second attempt",
                        List.of(BUSY, ANSWER),
                        List.of(),
                        by("small"),
                        "ss",
                        1),
                row(
                        "doubles the pause",
                        List.of(BUSY, BUSY, ANSWER),
                        List.of(),
                        by("small"),
                        "sss",
                        1,
                        2),
                row(
                        "asks the stand-in when the attempts are used up, without a pause",
                        List.of(BUSY, BUSY, BUSY),
                        List.of(ANSWER),
                        by("large"),
                        "sssl",
                        1,
                        2),
                row(
                        "waits as long as the provider asks",
                        List.of(new Unavailable("status 429", Duration.ofSeconds(5)), ANSWER),
                        List.of(),
                        by("small"),
                        "ss",
                        5),
                row(
                        "never waits less than its own pause",
                        List.of(new Unavailable("status 429", Duration.ZERO), ANSWER),
                        List.of(),
                        by("small"),
                        "ss",
                        1),
                row(
                        "asks the stand-in when the provider asks for more time than there is",
                        List.of(new Unavailable("status 429", Duration.ofSeconds(30))),
                        List.of(ANSWER),
                        by("large"),
                        "sl"),
                row(
                        "asks the stand-in at once when a model is unusable",
                        List.of(new Unusable("status 404")),
                        List.of(ANSWER),
                        by("large"),
                        "sl"),
                row(
                        "asks nobody else when the content is refused",
                        List.of(new Refused("content_filter")),
                        List.of(),
                        new Declined("content_filter", "small"),
                        "s"),
                row(
                        "keeps the reason of every attempt when all fail",
                        List.of(new Unusable("status 401")),
                        List.of(BUSY, BUSY, BUSY),
                        new Failed(
                                "no model answered: small: status 401; large: status 500; large:"
                                        + " status 500; large: status 500"),
                        "slll",
                        1,
                        2));
    }

    @ParameterizedTest
    @MethodSource("table")
    void playsTheTable(Row row) throws InterruptedException {
        var time = new FakeTime();
        var model =
                new ScriptedModel(time, Duration.ofSeconds(1))
                        .plays("small", row.small().toArray(Attempt[]::new))
                        .plays("large", row.large().toArray(Attempt[]::new));
        var turn = Turns.turn(time.instant().plusSeconds(20), "small", "large");

        var result = completion(model, time, new Cancellations()).of(turn);

        assertThat(result.outcome()).isEqualTo(row.outcome());
        assertThat(model.calls()).isEqualTo(row.calls());
        assertThat(result.attempts()).isEqualTo(row.calls().size());
        assertThat(time.pauses().stream().map(Duration::toSeconds).map(Long::intValue))
                .isEqualTo(row.pauseSeconds());
    }

    @Test
    void callsNobodyAfterTheDeadline() throws InterruptedException {
        var time = new FakeTime();
        var model = new ScriptedModel(time, Duration.ZERO);

        var result =
                completion(model, time, new Cancellations())
                        .of(Turns.turn(time.instant(), "small"));

        assertThat(result.outcome())
                .isEqualTo(new Failed("the deadline had passed before the first call"));
        assertThat(result.attempts()).isZero();
    }

    @Test
    void aCallMayNotOutliveTheDeadline() throws InterruptedException {
        var time = new FakeTime();
        var model =
                new ScriptedModel(time, Duration.ofMinutes(5))
                        .plays("small", new Unavailable("timeout"));

        var result =
                completion(model, time, new Cancellations())
                        .of(Turns.turn(time.instant().plusSeconds(7), "small"));

        assertThat(model.patience()).containsExactly(Duration.ofSeconds(7));
        assertThat(result.finishedAt()).isEqualTo(result.startedAt().plusSeconds(7));
        assertThat(result.outcome()).isInstanceOf(Failed.class);
    }

    @Test
    void aCallMayNotOutliveItsPatience() throws InterruptedException {
        var time = new FakeTime();
        var model =
                new ScriptedModel(time, Duration.ofMinutes(5))
                        .plays("small", new Unavailable("timeout"), ANSWER);

        var result =
                completion(model, time, new Cancellations())
                        .of(Turns.turn(time.instant().plusSeconds(60), "small"));

        assertThat(model.patience()).containsOnly(Duration.ofSeconds(10));
        assertThat(result.outcome()).isEqualTo(by("small"));
    }

    @Test
    void aCancelledTurnIsNotCalledFor() throws InterruptedException {
        var time = new FakeTime();
        var cancellations = new Cancellations();
        var turn = Turns.turn(time.instant().plusSeconds(60), "small");
        cancellations.cancel(turn.id(), "reset");

        var result =
                completion(new ScriptedModel(time, Duration.ZERO), time, cancellations).of(turn);

        assertThat(result.outcome()).isEqualTo(new Failed("cancelled: reset"));
        assertThat(result.attempts()).isZero();
    }

    @Test
    void aTurnThatIsCancelledDuringItsCallEndsThere() throws InterruptedException {
        var time = new FakeTime();
        var cancellations = new Cancellations();
        var turn = Turns.turn(time.instant().plusSeconds(60), "small", "large");
        Model cancelledMeanwhile =
                (model, prompt, patience) -> {
                    cancellations.cancel(turn.id(), "reset");
                    Thread.sleep(Duration.ofMinutes(5));
                    return ANSWER;
                };

        var result = completion(cancelledMeanwhile, time, cancellations).of(turn);

        assertThat(result.outcome()).isEqualTo(new Failed("cancelled: reset"));
        assertThat(result.attempts()).isEqualTo(1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anAnswerThatCameBeforeItsCancellationStands() throws InterruptedException {
        var time = new FakeTime();
        var cancellations = new Cancellations();
        var turn = Turns.turn(time.instant().plusSeconds(60), "small");
        Model justInTime =
                (model, prompt, patience) -> {
                    cancellations.cancel(turn.id(), "reset");
                    return ANSWER;
                };

        var result = completion(justInTime, time, cancellations).of(turn);

        assertThat(result.outcome()).isEqualTo(by("small"));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static Completion completion(Model model, FakeTime time, Cancellations cancellations) {
        var policy =
                new RetryPolicy(
                        3, Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofSeconds(10));
        return new Completion(model, policy, cancellations, time, time, Chance.HIGHEST);
    }

    private static Outcome by(String model) {
        return new Completed("hi", model, false, 3L, 4L);
    }

    private static Row row(
            String story,
            List<Attempt> small,
            List<Attempt> large,
            Outcome outcome,
            String calls,
            Integer... pauseSeconds) {
        var names = calls.chars().mapToObj(letter -> letter == 's' ? "small" : "large").toList();
        return new Row(story, small, large, outcome, names, List.of(pauseSeconds));
    }
}
