package dev.parley.inference.completion;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Gets a turn its outcome: calls its models one after the other, each a few times with pauses in
/// between, until one answers, the provider refuses, all are used up, or the deadline has come.
public final class CompletionExecutor {

    private final ModelClient model;
    private final RetryPolicy policy;
    private final Cancellations cancellations;
    private final Clock clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;

    /// Decides by a policy; time and chance are arguments.
    public CompletionExecutor(
            ModelClient model,
            RetryPolicy policy,
            Cancellations cancellations,
            Clock clock,
            Sleeper pauses,
            RandomGenerator random) {
        this.model = model;
        this.policy = policy;
        this.cancellations = cancellations;
        this.clock = clock;
        this.sleeper = pauses;
        this.random = random;
    }

    /// The turn's result; failure is a result too, and so is having been cancelled.
    ///
    /// @throws InterruptedException when the service stops
    public CompletionResult complete(CompletionRequest turn) throws InterruptedException {
        return new Execution(turn).run();
    }

    /// One turn's way through its models.
    private final class Execution {

        private final CompletionRequest request;
        private final List<String> failures = new ArrayList<>();
        private int attempts;

        Execution(CompletionRequest turn) {
            this.request = turn;
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
                var settled = callModel(name);
                if (settled.isPresent()) {
                    return settled.get();
                }
            }
            return new CompletionOutcome.Failed(
                    "no model answered: " + String.join("; ", failures));
        }

        /// Asks one model as often as the policy allows; empty when the next one should be asked.
        private Optional<CompletionOutcome> callModel(String name) throws InterruptedException {
            for (var attempt = 1; attempt <= policy.attemptsPerModel(); attempt++) {
                var left = Duration.between(clock.instant(), request.deadline());
                if (!left.isPositive()) {
                    return Optional.of(deadlineExceeded());
                }
                attempts++;
                switch (model.call(name, request.prompt(), shorter(left, policy.callTimeout()))) {
                    case ModelCallOutcome.Answered answer -> {
                        return Optional.of(completed(name, answer));
                    }
                    case ModelCallOutcome.Refused(var reason) -> {
                        return Optional.of(new CompletionOutcome.Declined(reason, name));
                    }
                    case ModelCallOutcome.Unusable(var reason) -> {
                        failures.add(name + ": " + reason);
                        return Optional.empty();
                    }
                    case ModelCallOutcome.Unavailable busy -> {
                        failures.add(name + ": " + busy.reason());
                        if (!backOff(attempt, busy)) {
                            return Optional.empty();
                        }
                    }
                }
            }
            return Optional.empty();
        }

        /// Pauses, unless there is no next attempt at this model or it would come too late.
        private boolean backOff(int attempt, ModelCallOutcome.Unavailable busy)
                throws InterruptedException {
            if (attempt == policy.attemptsPerModel()) {
                return false;
            }
            var pause = policy.delayAfter(attempt, busy.retryAfter(), random);
            if (!clock.instant().plus(pause).isBefore(request.deadline())) {
                return false;
            }
            sleeper.sleep(pause);
            return true;
        }

        private CompletionOutcome cancelled() {
            return new CompletionOutcome.Failed(
                    "cancelled: "
                            + cancellations.reasonFor(request.turnId()).orElse("no reason given"));
        }

        private CompletionOutcome deadlineExceeded() {
            return new CompletionOutcome.Failed(
                    failures.isEmpty()
                            ? "the deadline had passed before the first call"
                            : "the deadline came: " + String.join("; ", failures));
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
