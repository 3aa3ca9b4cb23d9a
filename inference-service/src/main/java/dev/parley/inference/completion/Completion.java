package dev.parley.inference.completion;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Gets a turn its outcome: calls its models one after the other, each a few times with pauses in
/// between, until one answers, the provider refuses, all are used up, or the deadline has come.
public final class Completion {

    private final Model model;
    private final RetryPolicy policy;
    private final Cancellations cancellations;
    private final Clock clock;
    private final Pauses pauses;
    private final RandomGenerator random;

    /// Decides by a policy; time and chance are arguments.
    public Completion(
            Model model,
            RetryPolicy policy,
            Cancellations cancellations,
            Clock clock,
            Pauses pauses,
            RandomGenerator random) {
        this.model = model;
        this.policy = policy;
        this.cancellations = cancellations;
        this.clock = clock;
        this.pauses = pauses;
        this.random = random;
    }

    /// The turn's result; failure is a result too, and so is having been cancelled.
    ///
    /// @throws InterruptedException when the service stops
    public Result of(Turn turn) throws InterruptedException {
        return new Course(turn).run();
    }

    /// One turn's way through its models.
    private final class Course {

        private final Turn turn;
        private final List<String> failures = new ArrayList<>();
        private int attempts;

        Course(Turn turn) {
            this.turn = turn;
        }

        Result run() throws InterruptedException {
            var startedAt = clock.instant();
            var outcome =
                    cancellations.whileWanted(turn.id(), this::outcome).orElseGet(this::cancelled);
            return new Result(turn.id(), attempts, startedAt, clock.instant(), outcome);
        }

        private Outcome outcome() throws InterruptedException {
            for (var name : turn.models()) {
                var settled = ask(name);
                if (settled.isPresent()) {
                    return settled.get();
                }
            }
            return new Outcome.Failed("no model answered: " + String.join("; ", failures));
        }

        /// Asks one model as often as the policy allows; empty when the next one should be asked.
        private Optional<Outcome> ask(String name) throws InterruptedException {
            for (var attempt = 1; attempt <= policy.attemptsPerModel(); attempt++) {
                var left = Duration.between(clock.instant(), turn.deadline());
                if (!left.isPositive()) {
                    return Optional.of(tooLate());
                }
                attempts++;
                switch (model.call(name, turn.prompt(), shorter(left, policy.callPatience()))) {
                    case Attempt.Answered answer -> {
                        return Optional.of(completed(name, answer));
                    }
                    case Attempt.Refused(var reason) -> {
                        return Optional.of(new Outcome.Declined(reason, name));
                    }
                    case Attempt.Unusable(var reason) -> {
                        failures.add(name + ": " + reason);
                        return Optional.empty();
                    }
                    case Attempt.Unavailable busy -> {
                        failures.add(name + ": " + busy.reason());
                        if (!pausedBeforeNext(attempt, busy)) {
                            return Optional.empty();
                        }
                    }
                }
            }
            return Optional.empty();
        }

        /// Pauses, unless there is no next attempt at this model or it would come too late.
        private boolean pausedBeforeNext(int attempt, Attempt.Unavailable busy)
                throws InterruptedException {
            if (attempt == policy.attemptsPerModel()) {
                return false;
            }
            var pause = policy.pauseAfter(attempt, busy.notBefore(), random);
            if (!clock.instant().plus(pause).isBefore(turn.deadline())) {
                return false;
            }
            pauses.pause(pause);
            return true;
        }

        private Outcome cancelled() {
            return new Outcome.Failed(
                    "cancelled: " + cancellations.reason(turn.id()).orElse("no reason given"));
        }

        private Outcome tooLate() {
            return new Outcome.Failed(
                    failures.isEmpty()
                            ? "the deadline had passed before the first call"
                            : "the deadline came: " + String.join("; ", failures));
        }

        private static Outcome completed(String name, Attempt.Answered answer) {
            return new Outcome.Completed(
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
