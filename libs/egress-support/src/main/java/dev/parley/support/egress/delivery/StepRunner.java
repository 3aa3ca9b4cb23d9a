package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Runs the steps of one delivery in order: skips what the ledger knows as finished, starts a step
/// when the one before it is visible, and records each outcome.
public final class StepRunner {

    private final DeliveryLedger ledger;
    private final TimeSource time;

    public StepRunner(DeliveryLedger ledger, TimeSource time) {
        this.ledger = ledger;
        this.time = time;
    }

    /// Shows a text in parts.
    ///
    /// @throws InterruptedException when the service shuts down; the command is redelivered
    public DeliveryOutcome runTexts(Command command, List<String> texts, TextTask task)
            throws InterruptedException {
        return texts.isEmpty()
                ? new DeliveryOutcome.Ignored("nothing to show")
                : run(
                        command,
                        texts.stream()
                                .map(text -> Step.message(part -> task.run(part, text)))
                                .collect(Collectors.toList()));
    }

    /// Runs a single call that shows nothing new.
    ///
    /// @throws InterruptedException when the service shuts down; the command is redelivered
    public DeliveryOutcome runOnce(Command command, RetryLoop retryLoop, RetryLoop.Call call)
            throws InterruptedException {
        return run(command, List.of(Step.message(_ -> retryLoop.run(command.notAfter(), call))));
    }

    /// Runs steps one after the other.
    ///
    /// @param steps at least one
    /// @throws InterruptedException when the service shuts down; the command is redelivered
    public DeliveryOutcome run(Command command, List<Step> steps) throws InterruptedException {
        var delivery = command.deliveryId();
        var progress = new Progress();
        var known = start(delivery, 0, steps.getFirst());
        for (var number = 0; number < steps.size(); number++) {
            var step = steps.get(number);
            var state =
                    number == 0 || known.containsKey(number)
                            ? known.get(number)
                            : start(delivery, number, step).get(number);
            var part = new Part(number, state, progress.channel);
            var outcome = finish(delivery, part, step, progress);
            if (outcome != null) {
                return outcome;
            }
        }
        return new DeliveryOutcome.Delivered(progress.messages, progress.channel);
    }

    private Map<Integer, PartState> start(UUID delivery, int number, Step step) {
        return step.durable()
                ? ledger.tryStartDurably(delivery, number, time.now())
                : ledger.tryStart(delivery, number, time.now());
    }

    /// Finishes one part.
    ///
    /// @return the outcome of the whole command if this part decides it; null: continue with the
    ///   next part
    private @Nullable DeliveryOutcome finish(UUID delivery, Part part, Step step, Progress progress)
            throws InterruptedException {
        return switch (part.priorState()) {
            case PartState.Sent(var id) -> progress.add(step.product(), id);
            case PartState.Failed(var error) -> progress.failed(error);
            case PartState.Expired _ -> progress.expired();
            case null, default ->
                    recordOutcome(delivery, part.number(), step, step.task().run(part), progress);
        };
    }

    private @Nullable DeliveryOutcome recordOutcome(
            UUID delivery, int number, Step step, PartOutcome result, Progress progress) {
        return switch (result) {
            case PartOutcome.Done(var id) -> {
                ledger.record(delivery, number, new PartState.Sent(id));
                yield progress.add(step.product(), id);
            }
            case PartOutcome.Refused(var error) -> {
                ledger.record(delivery, number, new PartState.Failed(error));
                yield progress.failed(error);
            }
            case PartOutcome.Expired _ -> {
                ledger.record(delivery, number, new PartState.Expired());
                yield progress.expired();
            }
        };
    }

    /// Kind of object that a step creates.
    public enum Product {
        /// A message.
        MESSAGE,
        /// A thread or direct-message channel, which later steps write into.
        CHANNEL
    }

    /// One step of a delivery.
    ///
    /// @param product kind of object that it creates
    /// @param durable whether the start must survive a database crash
    /// @param task the work
    public record Step(Product product, boolean durable, Task task) {

        /// Creates a step that shows or changes a message.
        public static Step message(Task task) {
            return new Step(Product.MESSAGE, false, task);
        }
    }

    /// One part of a delivery.
    ///
    /// @param number from 0
    /// @param priorState state in the ledger; null: started for the first time
    /// @param channelId channel that an earlier step created or found, if any
    public record Part(int number, @Nullable PartState priorState, @Nullable String channelId) {}

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
