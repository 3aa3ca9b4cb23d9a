package dev.parley.support.egress.delivery;

import dev.parley.support.egress.text.SplitText;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Runs the steps of one delivery in order: skips what the ledger knows as finished, starts a step
/// when the one before it is visible, and records each outcome.
public final class StepRunner {

    private final DeliveryLedger ledger;
    private final SendFence fence;
    private final TimeSource time;

    public StepRunner(DeliveryLedger ledger, SendFence fence, TimeSource time) {
        this.ledger = ledger;
        this.fence = fence;
        this.time = time;
    }

    /// Shows a text in messages, and as a file if it is longer.
    ///
    /// @param message shows one message
    /// @param file makes the step that sends the whole text as a file
    /// @throws InterruptedException when the service shuts down; the command is redelivered
    public DeliveryOutcome runTexts(
            Command command, SplitText text, TextTask message, Function<String, Step> file)
            throws InterruptedException {
        if (text.messages().isEmpty()) {
            return new DeliveryOutcome.Ignored("nothing to show");
        }
        var steps = new ArrayList<Step>();
        for (var each : text.messages()) {
            steps.add(Step.message(part -> message.run(part, each)));
        }
        if (text.whole() != null) {
            steps.add(file.apply(text.whole()));
        }
        return run(command, steps);
    }

    /// Runs a single call that changes something visible.
    ///
    /// @throws InterruptedException when the service shuts down; the command is redelivered
    public DeliveryOutcome runOnce(Command command, RetryLoop retryLoop, RetryLoop.Call call)
            throws InterruptedException {
        return run(
                command,
                List.of(
                        new Step(
                                Product.MESSAGE,
                                Repetition.UNDOES_NEWER,
                                _ -> retryLoop.run(command.notAfter(), call))));
    }

    /// Runs steps one after the other.
    ///
    /// @param steps at least one
    /// @throws InterruptedException when the service shuts down; the command is redelivered
    public DeliveryOutcome run(Command command, List<Step> steps) throws InterruptedException {
        var delivery = command.deliveryId();
        var progress = new Progress();
        var startedAt = time.now();
        var known = start(delivery, 0, steps.getFirst(), startedAt);
        for (var number = 0; number < steps.size(); number++) {
            var step = steps.get(number);
            if (number > 0 && !known.containsKey(number)) {
                startedAt = time.now();
                known = start(delivery, number, step, startedAt);
            }
            var state = known.get(number);
            var part = new Part(number, state, startedAt, progress.channel);
            var outcome = finish(delivery, part, step, progress);
            if (outcome != null) {
                return outcome;
            }
        }
        return new DeliveryOutcome.Delivered(progress.messages, progress.channel);
    }

    private Map<Integer, PartState> start(UUID delivery, int number, Step step, Instant now)
            throws InterruptedException {
        var _ = fence.await();
        return step.repetition() == Repetition.DUPLICATES
                ? ledger.tryStartDurably(delivery, number, now)
                : ledger.tryStart(delivery, number, now);
    }

    /// Finishes one part.
    ///
    /// @return the outcome of the whole command if this part decides it; null: continue with the
    ///   next part
    private @Nullable DeliveryOutcome finish(UUID delivery, Part part, Step step, Progress progress)
            throws InterruptedException {
        var prior = part.priorState();
        var end =
                prior != null && PartOutcome.of(prior) != null
                        ? prior
                        : record(delivery, part, step, perform(step, part));
        return switch (PartOutcome.of(end)) {
            case PartOutcome.Done(var id) -> progress.add(step.product(), id);
            case PartOutcome.Skipped(var reason) -> new DeliveryOutcome.Ignored(reason);
            case PartOutcome.Refused(var error) -> progress.failed(error);
            case PartOutcome.Expired _ -> progress.expired();
            case null ->
                    throw new IllegalStateException(
                            "part " + part.number() + " of " + delivery + " has not ended: " + end);
        };
    }

    /// A message that was not shown must not appear after the ones that follow it, so every end but
    /// a visible one is durable.
    private PartState record(UUID delivery, Part part, Step step, PartOutcome outcome) {
        var mayBeLost =
                outcome instanceof PartOutcome.Done && step.repetition() == Repetition.HARMLESS;
        return mayBeLost
                ? ledger.finish(delivery, part.number(), outcome.state())
                : ledger.finishDurably(delivery, part.number(), outcome.state());
    }

    /// An instance that lost the place does not say that a part expired: its next owner may have
    /// shown the part meanwhile.
    private PartOutcome perform(Step step, Part part) throws InterruptedException {
        var outcome = step.task().run(part);
        if (outcome instanceof PartOutcome.Expired) {
            fence.await();
        }
        return outcome;
    }

    /// Kind of object that a step creates.
    public enum Product {
        /// A message.
        MESSAGE,
        /// A thread or direct-message channel, which later steps write into.
        CHANNEL
    }

    /// Effect of carrying out a step that succeeded once more, after a database crash lost its row.
    public enum Repetition {
        /// None: the platform recognizes the step, or it has the same effect again.
        HARMLESS,
        /// What was done since is undone, such as a newer edit: the end is durable.
        UNDOES_NEWER,
        /// It is visible twice: the start and the end are durable.
        DUPLICATES
    }

    /// One step of a delivery.
    ///
    /// @param product kind of object that it creates
    /// @param repetition effect of a repetition
    /// @param task the work
    public record Step(Product product, Repetition repetition, Task task) {

        /// Creates a step that shows a message, once however often it is carried out.
        public static Step message(Task task) {
            return new Step(Product.MESSAGE, Repetition.HARMLESS, task);
        }
    }

    /// One part of a delivery.
    ///
    /// @param number from 0
    /// @param priorState state in the ledger; null: started for the first time
    /// @param startedAt start of this attempt
    /// @param channelId channel that an earlier step created or found, if any
    public record Part(
            int number,
            @Nullable PartState priorState,
            Instant startedAt,
            @Nullable String channelId) {

        /// State in the ledger while this attempt runs.
        public PartState state() {
            return priorState == null ? new PartState.Sending(startedAt) : priorState;
        }
    }

    /// Platform-specific work that finishes one part.
    @FunctionalInterface
    public interface Task {
        /// Finishes a part.
        ///
        /// @throws InterruptedException when the service shuts down
        PartOutcome run(Part part) throws InterruptedException;
    }

    /// Platform-specific work that finishes one part of a text.
    @FunctionalInterface
    public interface TextTask {
        /// Finishes a part.
        ///
        /// @throws InterruptedException when the service shuts down
        PartOutcome run(Part part, String text) throws InterruptedException;
    }

    /// Messages and channel that are visible so far.
    private static final class Progress {

        private final List<String> messages = new ArrayList<>();
        private @Nullable String channel;

        @Nullable DeliveryOutcome add(Product makes, @Nullable String id) {
            if (id != null && makes == Product.MESSAGE) {
                messages.add(id);
            } else if (id != null) {
                channel = id;
            }
            return null;
        }

        DeliveryOutcome failed(DeliveryError error) {
            return new DeliveryOutcome.Failed(error, messages, channel);
        }

        DeliveryOutcome expired() {
            return messages.isEmpty() && channel == null
                    ? new DeliveryOutcome.Expired()
                    : failed(DeliveryError.of("expired before its last part", null));
        }
    }
}
