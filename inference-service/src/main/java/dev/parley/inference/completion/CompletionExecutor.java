package dev.parley.inference.completion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Executes a request: calls its models in order, each with retries and back-off, until one
/// answers, the provider refuses, all models are exhausted, or the deadline passes.
public final class CompletionExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(CompletionExecutor.class);

    /// Longer than any turn; a foreign request may name any instant as its deadline.
    private static final Duration MAX_TIME = Duration.ofDays(1);

    private final ModelClient model;
    private final RetryPolicy policy;
    private final Cancellations cancellations;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Sleeper sleeper;

    /// Creates an executor that neither reads the time nor waits by itself.
    ///
    /// @param clock dates results, and decides nothing
    /// @param nanoTime the monotonic clock, by which a deadline passes
    public CompletionExecutor(
            ModelClient model,
            RetryPolicy policy,
            Cancellations cancellations,
            Clock clock,
            LongSupplier nanoTime,
            Sleeper sleeper) {
        this.model = model;
        this.policy = policy;
        this.cancellations = cancellations;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
    }

    /// Executes a request. Failure and cancellation are results, too.
    ///
    /// @param timeLeft time until the deadline
    /// @throws InterruptedException if the service stops
    public CompletionResult complete(CompletionRequest request, Duration timeLeft)
            throws InterruptedException {
        return new Execution(request, timeLeft).run();
    }

    /// Execution of one request.
    private final class Execution {

        private final CompletionRequest request;
        private final long end;
        private final List<String> failures = new ArrayList<>();
        private int attempts;

        Execution(CompletionRequest request, Duration timeLeft) {
            this.request = request;
            var patience = timeLeft.isNegative() ? Duration.ZERO : shorter(timeLeft, MAX_TIME);
            this.end = nanoTime.getAsLong() + patience.toNanos();
        }

        CompletionResult run() throws InterruptedException {
            var startedAt = clock.instant();
            var outcome =
                    cancellations
                            .runUnlessCancelled(request.turnId(), this::outcome)
                            .orElseGet(this::cancelled);
            return new CompletionResult(
                    request.turnId(), attempts, startedAt, clock.instant(), outcome);
        }

        private CompletionOutcome outcome() throws InterruptedException {
            for (var name : request.models()) {
                var outcome = callModel(name);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            }
            return new CompletionOutcome.Failed(
                    "no model answered: " + String.join("; ", failures));
        }

        /// Calls one model as often as the policy allows.
        ///
        /// @return empty if the next model should be called
        private Optional<CompletionOutcome> callModel(String name) throws InterruptedException {
            for (var attempt = 1; attempt <= policy.attemptsPerModel(); attempt++) {
                var remaining = timeLeft();
                if (!remaining.isPositive()) {
                    return Optional.of(deadlineExceeded());
                }
                attempts++;
                switch (call(name, shorter(remaining, policy.callTimeout()))) {
                    case ModelCallOutcome.Answered answer -> {
                        return Optional.of(completed(name, answer));
                    }
                    case ModelCallOutcome.Refused(var reason) -> {
                        logFailure(name, reason);
                        return Optional.of(new CompletionOutcome.Declined(reason, name));
                    }
                    case ModelCallOutcome.Unusable(var reason) -> {
                        logFailure(name, reason);
                        failures.add(name + ": " + reason);
                        return Optional.empty();
                    }
                    case ModelCallOutcome.Unavailable unavailable -> {
                        logFailure(name, unavailable.reason());
                        failures.add(name + ": " + unavailable.reason());
                        if (!backOff(attempt, unavailable)) {
                            return Optional.empty();
                        }
                    }
                }
            }
            return Optional.empty();
        }

        /// Nothing unexpected may leave a call: outside of it, the request would be tried again and
        /// each attempt is paid for.
        private ModelCallOutcome call(String name, Duration timeout) throws InterruptedException {
            try {
                return model.call(name, request.prompt(), timeout);
            } catch (RuntimeException e) {
                return new ModelCallOutcome.Unusable("unexpected " + e.getClass().getSimpleName());
            }
        }

        private void logFailure(String name, String reason) {
            LOG.atWarn()
                    .setMessage("model call failed")
                    .addKeyValue("turn", request.turnId())
                    .addKeyValue("place", request.origin().place())
                    .addKeyValue("model", name)
                    .addKeyValue("attempt", attempts)
                    .addKeyValue("reason", reason)
                    .log();
        }

        /// Waits before the next attempt.
        ///
        /// @return false if this was the last attempt or the next one would miss the deadline
        private boolean backOff(int attempt, ModelCallOutcome.Unavailable unavailable)
                throws InterruptedException {
            if (attempt == policy.attemptsPerModel()) {
                return false;
            }
            var delay = policy.delayAfter(attempt, unavailable.retryAfter());
            if (delay.compareTo(timeLeft()) >= 0) {
                return false;
            }
            sleeper.sleep(delay);
            return true;
        }

        private Duration timeLeft() {
            return Duration.ofNanos(end - nanoTime.getAsLong());
        }

        private CompletionOutcome cancelled() {
            return new CompletionOutcome.Failed(
                    "cancelled: "
                            + cancellations.reasonFor(request.turnId()).orElse("no reason given"));
        }

        private CompletionOutcome deadlineExceeded() {
            return new CompletionOutcome.Failed(
                    failures.isEmpty()
                            ? "the deadline passed before the first call"
                            : "the deadline passed: " + String.join("; ", failures));
        }

        private static CompletionOutcome completed(String name, ModelCallOutcome.Answered answer) {
            return new CompletionOutcome.Completed(
                    answer.text(),
                    name,
                    answer.truncated(),
                    answer.promptTokens(),
                    answer.completionTokens());
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
