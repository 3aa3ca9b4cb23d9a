package dev.parley.inference.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.inference.completion.CompletionOutcome.Completed;
import dev.parley.inference.completion.CompletionOutcome.Declined;
import dev.parley.inference.completion.CompletionOutcome.Failed;
import dev.parley.inference.completion.ModelCallOutcome.Answered;
import dev.parley.inference.completion.ModelCallOutcome.Refused;
import dev.parley.inference.completion.ModelCallOutcome.Unavailable;
import dev.parley.inference.completion.ModelCallOutcome.Unusable;
import dev.parley.support.retry.RetryBackoff;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// Tests the outcome of sequences of calls: three attempts per model, delays of 1 s and 2 s, a call
/// duration of 1 s, a deadline in 20 s.
class CompletionExecutorTests {

    private static final ModelCallOutcome ANSWER = new Answered("hi", false, 3L, 4L);
    private static final ModelCallOutcome BUSY = new Unavailable("status 500");

    /// A sequence of calls and its expected result.
    record Row(
            String description,
            List<ModelCallOutcome> small,
            List<ModelCallOutcome> large,
            CompletionOutcome outcome,
            List<String> calls,
            List<Integer> sleepSeconds) {

        @Override
        public String toString() {
            return description;
        }
    }

    static Stream<Row> table() {
        return Stream.of(
                row("answers at once", List.of(ANSWER), List.of(), completedBy("small"), "s"),
                row(
                        "answers at the second attempt",
                        List.of(BUSY, ANSWER),
                        List.of(),
                        completedBy("small"),
                        "ss",
                        1),
                row(
                        "doubles the delay",
                        List.of(BUSY, BUSY, ANSWER),
                        List.of(),
                        completedBy("small"),
                        "sss",
                        1,
                        2),
                row(
                        "calls the fallback without a delay once the attempts are exhausted",
                        List.of(BUSY, BUSY, BUSY),
                        List.of(ANSWER),
                        completedBy("large"),
                        "sssl",
                        1,
                        2),
                row(
                        "honours the delay that the provider requests",
                        List.of(new Unavailable("status 429", Duration.ofSeconds(5)), ANSWER),
                        List.of(),
                        completedBy("small"),
                        "ss",
                        5),
                row(
                        "never waits less than its own delay",
                        List.of(new Unavailable("status 429", Duration.ZERO), ANSWER),
                        List.of(),
                        completedBy("small"),
                        "ss",
                        1),
                row(
                        "calls the fallback if the requested delay exceeds the deadline",
                        List.of(new Unavailable("status 429", Duration.ofSeconds(30))),
                        List.of(ANSWER),
                        completedBy("large"),
                        "sl"),
                row(
                        "calls the fallback at once if a model is unusable",
                        List.of(new Unusable("status 404")),
                        List.of(ANSWER),
                        completedBy("large"),
                        "sl"),
                row(
                        "stops when the content is refused",
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
    void followsTheTable(Row row) throws InterruptedException {
        var time = new FakeTime();
        var model =
                new ScriptedModelClient(time, Duration.ofSeconds(1))
                        .enqueue("small", row.small().toArray(ModelCallOutcome[]::new))
                        .enqueue("large", row.large().toArray(ModelCallOutcome[]::new));
        var turn = CompletionRequests.request(time.instant().plusSeconds(20), "small", "large");

        var result =
                executor(model, time, new Cancellations()).complete(turn, Duration.ofSeconds(20));

        assertThat(result.outcome()).isEqualTo(row.outcome());
        assertThat(model.calls()).isEqualTo(row.calls());
        assertThat(result.attempts()).isEqualTo(row.calls().size());
        assertThat(time.sleeps().stream().map(Duration::toSeconds).map(Long::intValue))
                .isEqualTo(row.sleepSeconds());
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void logsEachFailedCallOnce(CapturedOutput output) throws InterruptedException {
        var time = new FakeTime();
        var model =
                new ScriptedModelClient(time, Duration.ZERO)
                        .enqueue("small", BUSY, new Unusable("status 404"))
                        .enqueue("large", ANSWER);
        var turn = CompletionRequests.request(time.instant().plusSeconds(60), "small", "large");

        executor(model, time, new Cancellations()).complete(turn, Duration.ofSeconds(60));

        assertThat(output.getAll().lines().filter(line -> line.contains("model call failed")))
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line)
                                .contains("WARN", turn.turnId().toString(), "discord:1", "small")
                                .doesNotContain("hello"))
                .anySatisfy(line -> assertThat(line).contains("status 500"))
                .anySatisfy(line -> assertThat(line).contains("status 404"));
    }

    @Test
    void callsTheFallbackAfterOneUnexpectedFailure() throws InterruptedException {
        var time = new FakeTime();
        ModelClient failing =
                (name, prompt, timeout) -> {
                    if (name.equals("small")) {
                        throw new IllegalStateException("not foreseen");
                    }
                    return ANSWER;
                };

        var result =
                executor(failing, time, new Cancellations())
                        .complete(
                                CompletionRequests.request(
                                        time.instant().plusSeconds(60), "small", "large"),
                                Duration.ofSeconds(60));

        assertThat(result.outcome()).isEqualTo(completedBy("large"));
        assertThat(result.attempts()).isEqualTo(2);
    }

    @Test
    void makesNoCallAfterTheDeadline() throws InterruptedException {
        var time = new FakeTime();
        var model = new ScriptedModelClient(time, Duration.ZERO);

        var result =
                executor(model, time, new Cancellations())
                        .complete(
                                CompletionRequests.request(time.instant(), "small"), Duration.ZERO);

        assertThat(result.outcome())
                .isEqualTo(new Failed("the deadline passed before the first call"));
        assertThat(result.attempts()).isZero();
    }

    @Test
    void limitsACallToTheDeadline() throws InterruptedException {
        var time = new FakeTime();
        var model =
                new ScriptedModelClient(time, Duration.ofMinutes(5))
                        .enqueue("small", new Unavailable("timeout"));

        var result =
                executor(model, time, new Cancellations())
                        .complete(
                                CompletionRequests.request(time.instant().plusSeconds(7), "small"),
                                Duration.ofSeconds(7));

        assertThat(model.timeouts()).containsExactly(Duration.ofSeconds(7));
        assertThat(result.finishedAt()).isEqualTo(result.startedAt().plusSeconds(7));
        assertThat(result.outcome()).isInstanceOf(Failed.class);
    }

    @Test
    void limitsACallToItsTimeout() throws InterruptedException {
        var time = new FakeTime();
        var model =
                new ScriptedModelClient(time, Duration.ofMinutes(5))
                        .enqueue("small", new Unavailable("timeout"), ANSWER);

        var result =
                executor(model, time, new Cancellations())
                        .complete(
                                CompletionRequests.request(time.instant().plusSeconds(60), "small"),
                                Duration.ofSeconds(60));

        assertThat(model.timeouts()).containsOnly(Duration.ofSeconds(10));
        assertThat(result.outcome()).isEqualTo(completedBy("small"));
    }

    @Test
    void makesNoCallForACancelledTurn() throws InterruptedException {
        var time = new FakeTime();
        var cancellations = new Cancellations();
        var turn = CompletionRequests.request(time.instant().plusSeconds(60), "small");
        cancellations.cancel(turn.turnId(), "reset");

        var result =
                executor(new ScriptedModelClient(time, Duration.ZERO), time, cancellations)
                        .complete(turn, Duration.ofSeconds(60));

        assertThat(result.outcome()).isEqualTo(new Failed("cancelled: reset"));
        assertThat(result.attempts()).isZero();
    }

    @Test
    void stopsWhenCancelledDuringACall() throws InterruptedException {
        var time = new FakeTime();
        var cancellations = new Cancellations();
        var turn = CompletionRequests.request(time.instant().plusSeconds(60), "small", "large");
        ModelClient cancelledMeanwhile =
                (model, prompt, timeout) -> {
                    cancellations.cancel(turn.turnId(), "reset");
                    new CountDownLatch(1).await();
                    return ANSWER;
                };

        var result =
                executor(cancelledMeanwhile, time, cancellations)
                        .complete(turn, Duration.ofSeconds(60));

        assertThat(result.outcome()).isEqualTo(new Failed("cancelled: reset"));
        assertThat(result.attempts()).isEqualTo(1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void keepsAnAnswerThatPrecededItsCancellation() throws InterruptedException {
        var time = new FakeTime();
        var cancellations = new Cancellations();
        var turn = CompletionRequests.request(time.instant().plusSeconds(60), "small");
        ModelClient justInTime =
                (model, prompt, timeout) -> {
                    cancellations.cancel(turn.turnId(), "reset");
                    return ANSWER;
                };

        var result =
                executor(justInTime, time, cancellations).complete(turn, Duration.ofSeconds(60));

        assertThat(result.outcome()).isEqualTo(completedBy("small"));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static CompletionExecutor executor(
            ModelClient model, FakeTime time, Cancellations cancellations) {
        var policy =
                new RetryPolicy(
                        3,
                        new RetryBackoff(Duration.ofSeconds(1), Duration.ofSeconds(8), () -> -1),
                        Duration.ofSeconds(10));
        return new CompletionExecutor(model, policy, cancellations, time, time::nanoTime, time);
    }

    private static CompletionOutcome completedBy(String model) {
        return new Completed("hi", model, false, 3L, 4L);
    }

    private static Row row(
            String story,
            List<ModelCallOutcome> small,
            List<ModelCallOutcome> large,
            CompletionOutcome outcome,
            String calls,
            Integer... pauseSeconds) {
        var names = calls.chars().mapToObj(letter -> letter == 's' ? "small" : "large").toList();
        return new Row(story, small, large, outcome, names, List.of(pauseSeconds));
    }
}
