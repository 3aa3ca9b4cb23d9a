package dev.parley.support.egress.delivery;

import dev.parley.support.egress.delivery.RetryLoop.PartOutcome;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The parts of one delivery in their order: what is done is skipped, the next starts when the one
/// before it is visible, and the ledger hears of each.
public final class StepRunner {

    private final DeliveryLedger ledger;
    private final TimeSource time;

    /// Makes the order of parts on a ledger.
    public StepRunner(DeliveryLedger ledger, TimeSource time) {
        this.ledger = ledger;
        this.time = time;
    }

    /// Shows a text in parts.
    ///
    /// @throws InterruptedException when the service is to stop; the command comes again
    public DeliveryOutcome runTexts(Command command, List<String> texts, TextTask carry)
            throws InterruptedException {
        return texts.isEmpty()
                ? new DeliveryOutcome.Ignored("nothing to show")
                : run(
                        command,
                        texts.stream()
                                .map(text -> Step.message(part -> carry.run(part, text)))
                                .collect(Collectors.toList()));
    }

    /// Does one thing that shows nothing new.
    ///
    /// @throws InterruptedException when the service is to stop; the command comes again
    public DeliveryOutcome runOnce(Command command, RetryLoop attempts, RetryLoop.Call call)
            throws InterruptedException {
        return run(command, List.of(Step.message(_ -> attempts.run(command.notAfter(), call))));
    }

    /// Takes steps one after the other.
    ///
    /// @param steps at least one
    /// @throws InterruptedException when the service is to stop; the command comes again
    public DeliveryOutcome run(Command command, List<Step> steps) throws InterruptedException {
        var delivery = command.deliveryId();
        var visible = new Progress();
        var known = start(delivery, 0, steps.getFirst());
        for (var number = 0; number < steps.size(); number++) {
            var step = steps.get(number);
            var state =
                    number == 0 || known.containsKey(number)
                            ? known.get(number)
                            : start(delivery, number, step).get(number);
            var part = new Part(number, state, visible.channel);
            var ending = finish(delivery, part, step, visible);
            if (ending != null) {
                return ending;
            }
        }
        return new DeliveryOutcome.Delivered(visible.messages, visible.channel);
    }

    private Map<Integer, PartState> start(UUID delivery, int number, Step step) {
        return step.durable()
                ? ledger.tryStartDurably(delivery, number, time.now())
                : ledger.tryStart(delivery, number, time.now());
    }

    /// Brings one part to its end.
    ///
    /// @return how the whole command ends, where this part ends it; null: on to the next
    private @Nullable DeliveryOutcome finish(UUID delivery, Part part, Step step, Progress visible)
            throws InterruptedException {
        return switch (part.priorState()) {
            case PartState.Sent(var id) -> visible.add(step.product(), id);
            case PartState.Failed(var why) -> visible.failed(why);
            case PartState.Expired _ -> visible.expired();
            case null, default ->
                    recordOutcome(delivery, part.number(), step, step.task().run(part), visible);
        };
    }

    private @Nullable DeliveryOutcome recordOutcome(
            UUID delivery, int number, Step step, PartOutcome result, Progress visible) {
        return switch (result) {
            case PartOutcome.Done(var id) -> {
                ledger.record(delivery, number, new PartState.Sent(id));
                yield visible.add(step.product(), id);
            }
            case PartOutcome.Refused(var why) -> {
                ledger.record(delivery, number, new PartState.Failed(why));
                yield visible.failed(why);
            }
            case PartOutcome.Expired _ -> {
                ledger.record(delivery, number, new PartState.Expired());
                yield visible.expired();
            }
        };
    }

    /// What a step's id is the id of.
    public enum Product {
        /// A message.
        MESSAGE,
        /// A thread or direct-message channel, into which the steps after it go.
        CHANNEL
    }

    /// One thing to bring to its end.
    ///
    /// @param product what its id is the id of
    /// @param durable whether it must never be forgotten that it was attempted
    /// @param task how
    public record Step(Product product, boolean durable, Task task) {

        /// A step that shows a message, or changes one.
        public static Step message(Task carry) {
            return new Step(Product.MESSAGE, false, carry);
        }
    }

    /// One part of a delivery.
    ///
    /// @param number from 0
    /// @param priorState what the ledger knew of it; null: it is claimed for the first time
    /// @param channelId what an earlier step made or found, if one did
    public record Part(int number, @Nullable PartState priorState, @Nullable String channelId) {}

    /// A platform's way to bring one unfinished part to its end.
    @FunctionalInterface
    public interface Task {
        /// Brings a part to its end.
        ///
        /// @throws InterruptedException when the service is to stop
        PartOutcome run(Part part) throws InterruptedException;
    }

    /// A platform's way to bring one unfinished part of a text to its end.
    @FunctionalInterface
    public interface TextTask {
        /// Brings a part to its end.
        ///
        /// @throws InterruptedException when the service is to stop
        PartOutcome run(Part part, String text) throws InterruptedException;
    }

    /// What there is to see so far.
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

        DeliveryOutcome failed(DeliveryError why) {
            return new DeliveryOutcome.Failed(why, messages, channel);
        }

        DeliveryOutcome expired() {
            return messages.isEmpty() && channel == null
                    ? new DeliveryOutcome.Expired()
                    : failed(DeliveryError.of("expired before its last part", null));
        }
    }
}
