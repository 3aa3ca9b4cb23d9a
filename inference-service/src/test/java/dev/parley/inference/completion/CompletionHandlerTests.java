package dev.parley.inference.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.inference.completion.CompletionOutcome.Completed;
import dev.parley.inference.completion.CompletionOutcome.Failed;
import dev.parley.inference.completion.ModelCallOutcome.Answered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Tests that a turn has one result, however often its request is delivered.
class CompletionHandlerTests {

    private final FakeTime time = new FakeTime();
    private final InMemoryInferenceLedger ledger = new InMemoryInferenceLedger(time);
    private final List<CompletionResult> published = new ArrayList<>();
    private final ScriptedModelClient model =
            new ScriptedModelClient(time, Duration.ofSeconds(1))
                    .enqueue("small", answer("first"), answer("second"), answer("third"));
    private final CompletionRequest request =
            CompletionRequests.request(time.instant().plusSeconds(60), "small");

    @Test
    void republishesTheStoredResultWithoutACall() throws InterruptedException {
        var answering = handler((origin, result) -> published.add(result));

        answering.handle(request);
        answering.handle(request);

        assertThat(published).hasSize(2);
        assertThat(published.getLast()).isEqualTo(published.getFirst());
        assertThat(model.calls()).hasSize(1);
    }

    @Test
    void doesNotCallTheModelAgainAfterACrashBeforePublish() throws InterruptedException {
        var dying =
                handler((origin, result) -> {
                    throw new IllegalStateException("killed here");
                });
        assertThatThrownBy(() -> dying.handle(request)).hasMessage("killed here");

        handler((origin, result) -> published.add(result)).handle(request);

        assertThat(published)
                .extracting(CompletionResult::outcome)
                .containsExactly(new Completed("first", "small", false, null, null));
        assertThat(model.calls()).hasSize(1);
    }

    @Test
    void publishesTheFirstResultWhenAnotherInstanceWasFaster() throws InterruptedException {
        var elsewhere =
                new CompletionResult(
                        request.turnId(),
                        1,
                        time.instant(),
                        time.instant(),
                        new Completed("from elsewhere", "small", false, null, null));
        ModelClient slow =
                (name, prompt, timeout) -> {
                    ledger.putIfAbsent(elsewhere);
                    return answer("too late");
                };

        new CompletionHandler(ledger, executor(slow), (origin, result) -> published.add(result))
                .handle(request);

        assertThat(published).containsExactly(elsewhere);
    }

    @Test
    void doesNotCallTheModelAgainWhileTheDatabaseIsDown() throws InterruptedException {
        ledger.failNextWrites(3);

        handler((origin, result) -> published.add(result)).handle(request);

        assertThat(published).hasSize(1);
        assertThat(model.calls()).hasSize(1);
        assertThat(time.sleeps()).hasSize(3);
    }

    @Test
    void copiesOfARequestJoinTheRunningCall() throws Exception {
        var calls = new AtomicInteger();
        var mayAnswer = new CountDownLatch(1);
        ModelClient slow =
                (name, prompt, timeout) -> {
                    calls.incrementAndGet();
                    mayAnswer.await();
                    return answer("once");
                };
        var results = new ConcurrentLinkedQueue<CompletionResult>();
        var answering =
                new CompletionHandler(
                        ledger, executor(slow), (origin, result) -> results.add(result));
        var copies = new ArrayList<Thread>();
        for (var copy = 0; copy < 3; copy++) {
            copies.add(Thread.ofVirtual().start(() -> handle(answering)));
        }

        await().until(() ->
                copies.stream().allMatch(copy -> copy.getState() == Thread.State.WAITING));
        mayAnswer.countDown();
        for (var copy : copies) {
            copy.join();
        }

        assertThat(calls).hasValue(1);
        assertThat(results)
                .hasSize(3)
                .containsOnly(ledger.find(request.turnId()).result().orElseThrow());
    }

    @Test
    void aCopyTakesOverWhenTheRunningCallLeavesNoResult() throws Exception {
        var mayFail = new CountDownLatch(1);
        var calls = new AtomicInteger();
        ModelClient failingFirst =
                (name, prompt, timeout) -> {
                    if (calls.incrementAndGet() == 1) {
                        mayFail.await();
                        throw new AssertionError("the first call breaks off");
                    }
                    return answer("second");
                };
        var answering =
                new CompletionHandler(
                        ledger, executor(failingFirst), (origin, result) -> published.add(result));
        var first =
                Thread.ofVirtual()
                        .uncaughtExceptionHandler((_, _) -> {})
                        .unstarted(() -> handle(answering));
        first.start();
        await().until(() -> calls.get() == 1);
        var copy = Thread.ofVirtual().start(() -> handle(answering));
        await().until(() -> copy.getState() == Thread.State.WAITING);

        mayFail.countDown();
        first.join();
        copy.join();

        assertThat(published)
                .extracting(CompletionResult::outcome)
                .containsExactly(new Completed("second", "small", false, null, null));
    }

    private void handle(CompletionHandler answering) {
        try {
            answering.handle(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void failsATurnWhoseResultTheDatabaseRefuses() throws InterruptedException {
        ledger.refuseAnswers();

        handler((origin, result) -> published.add(result)).handle(request);

        assertThat(published)
                .extracting(CompletionResult::outcome)
                .containsExactly(new Failed("the result could not be recorded"));
        assertThat(model.calls()).hasSize(1);
    }

    @Test
    void publishesAFailureForARequestThatCannotBeHandled() {
        var now = time.instant();

        handler((origin, result) -> published.add(result))
                .fail(request.turnId(), request.origin(), now, "failed 5 times");

        assertThat(published)
                .containsExactly(
                        new CompletionResult(
                                request.turnId(), 0, now, now, new Failed("failed 5 times")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, 10})
    void judgesTheDeadlineByTheDatabaseWhateverTheServiceClockSays(int minutes)
            throws InterruptedException {
        var wrong = Clock.offset(time, Duration.ofMinutes(minutes));
        var elsewhere =
                new CompletionExecutor(
                        model,
                        RetryPolicy.of(3, Duration.ofSeconds(10)),
                        new Cancellations(),
                        wrong,
                        time::nanoTime,
                        time);
        var answering =
                new CompletionHandler(ledger, elsewhere, (origin, result) -> published.add(result));

        answering.handle(request);
        answering.handle(CompletionRequests.request(time.instant(), "small"));

        assertThat(published)
                .extracting(CompletionResult::outcome)
                .containsExactly(
                        new Completed("first", "small", false, null, null),
                        new Failed("the deadline passed before the first call"));
    }

    private CompletionHandler handler(ResultPublisher announcements) {
        return new CompletionHandler(
                new RetryingLedger(ledger, UncheckedIOException.class::isInstance, time),
                executor(model),
                announcements);
    }

    private CompletionExecutor executor(ModelClient calls) {
        return new CompletionExecutor(
                calls,
                RetryPolicy.of(3, Duration.ofSeconds(10)),
                new Cancellations(),
                time,
                time::nanoTime,
                time);
    }

    private static ModelCallOutcome answer(String text) {
        return new Answered(text, false, null, null);
    }
}
