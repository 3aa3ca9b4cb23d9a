package dev.parley.inference.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.inference.completion.CompletionOutcome.Completed;
import dev.parley.inference.completion.ModelCallOutcome.Answered;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Tests that a turn has one result, however often its request is delivered.
class CompletionHandlerTests {

    private final FakeTime time = new FakeTime();
    private final InMemoryInferenceLedger ledger = new InMemoryInferenceLedger();
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

    private CompletionHandler handler(ResultPublisher announcements) {
        return new CompletionHandler(
                new RetryingLedger(ledger, time), executor(model), announcements);
    }

    private CompletionExecutor executor(ModelClient calls) {
        return new CompletionExecutor(
                calls, RetryPolicy.of(3, Duration.ofSeconds(10)), new Cancellations(), time, time);
    }

    private static ModelCallOutcome answer(String text) {
        return new Answered(text, false, null, null);
    }
}
