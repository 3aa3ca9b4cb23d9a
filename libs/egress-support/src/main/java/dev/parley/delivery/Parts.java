package dev.parley.delivery;

import dev.parley.delivery.Attempts.Result;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The parts of one delivery in their order: what is done is skipped, the next starts when the one
/// before it is visible, and the ledger hears of each.
public final class Parts {

    private final Ledger ledger;
    private final Time time;

    /// Makes the order of parts on a ledger.
    public Parts(Ledger ledger, Time time) {
        this.ledger = ledger;
        this.time = time;
    }

    /// Shows a text in parts.
    ///
    /// @throws InterruptedException when the service is to stop; the command comes again
    public Ending show(Command command, List<String> texts, CarryText carry)
            throws InterruptedException {
        return texts.isEmpty()
                ? new Ending.Ignored("nothing to show")
                : inOrder(
                        command,
                        texts.stream()
                                .map(text -> Step.message(part -> carry.carry(part, text)))
                                .collect(Collectors.toList()));
    }

    /// Does one thing that shows nothing new.
    ///
    /// @throws InterruptedException when the service is to stop; the command comes again
    public Ending once(Command command, Attempts attempts, Attempts.Call call)
            throws InterruptedException {
        return inOrder(
                command, List.of(Step.message(_ -> attempts.until(command.notAfter(), call))));
    }

    /// Takes steps one after the other.
    ///
    /// @param steps at least one
    /// @throws InterruptedException when the service is to stop; the command comes again
    public Ending inOrder(Command command, List<Step> steps) throws InterruptedException {
        var delivery = command.deliveryId();
        var visible = new Visible();
        var known = claim(delivery, 0, steps.getFirst());
        for (var number = 0; number < steps.size(); number++) {
            var step = steps.get(number);
            var state =
                    number == 0 || known.containsKey(number)
                            ? known.get(number)
                            : claim(delivery, number, step).get(number);
            var part = new Part(number, state, visible.channel);
            var ending = end(delivery, part, step, visible);
            if (ending != null) {
                return ending;
            }
        }
        return new Ending.Delivered(visible.messages, visible.channel);
    }

    private Map<Integer, PartState> claim(UUID delivery, int number, Step step) {
        return step.forGood()
                ? ledger.claimForGood(delivery, number, time.now())
                : ledger.claim(delivery, number, time.now());
    }

    /// Brings one part to its end.
    ///
    /// @return how the whole command ends, where this part ends it; null: on to the next
    private @Nullable Ending end(UUID delivery, Part part, Step step, Visible visible)
            throws InterruptedException {
        return switch (part.known()) {
            case PartState.Sent(var id) -> visible.add(step.makes(), id);
            case PartState.Failed(var why) -> visible.failed(why);
            case PartState.Expired _ -> visible.expired();
            case null, default ->
                    note(delivery, part.number(), step, step.carry().carry(part), visible);
        };
    }

    private @Nullable Ending note(
            UUID delivery, int number, Step step, Result result, Visible visible) {
        return switch (result) {
            case Result.Done(var id) -> {
                ledger.note(delivery, number, new PartState.Sent(id));
                yield visible.add(step.makes(), id);
            }
            case Result.Refused(var why) -> {
                ledger.note(delivery, number, new PartState.Failed(why));
                yield visible.failed(why);
            }
            case Result.OutOfTime _ -> {
                ledger.note(delivery, number, new PartState.Expired());
                yield visible.expired();
            }
        };
    }

    /// What a step's id is the id of.
    public enum Makes {
        /// A message.
        MESSAGE,
        /// A thread or direct-message channel, into which the steps after it go.
        CHANNEL
    }

    /// One thing to bring to its end.
    ///
    /// @param makes what its id is the id of
    /// @param forGood whether it must never be forgotten that it was attempted
    /// @param carry how
    public record Step(Makes makes, boolean forGood, Carry carry) {

        /// A step that shows a message, or changes one.
        public static Step message(Carry carry) {
            return new Step(Makes.MESSAGE, false, carry);
        }
    }

    /// One part of a delivery.
    ///
    /// @param number from 0
    /// @param known what the ledger knew of it; null: it is claimed for the first time
    /// @param channel what an earlier step made or found, if one did
    public record Part(int number, @Nullable PartState known, @Nullable String channel) {}

    /// A platform's way to bring one unfinished part to its end.
    @FunctionalInterface
    public interface Carry {
        /// Brings a part to its end.
        ///
        /// @throws InterruptedException when the service is to stop
        Result carry(Part part) throws InterruptedException;
    }

    /// A platform's way to bring one unfinished part of a text to its end.
    @FunctionalInterface
    public interface CarryText {
        /// Brings a part to its end.
        ///
        /// @throws InterruptedException when the service is to stop
        Result carry(Part part, String text) throws InterruptedException;
    }

    /// What there is to see so far.
    private static final class Visible {

        private final List<String> messages = new ArrayList<>();
        private @Nullable String channel;

        @Nullable Ending add(Makes makes, @Nullable String id) {
            if (id != null && makes == Makes.MESSAGE) {
                messages.add(id);
            } else if (id != null) {
                channel = id;
            }
            return null;
        }

        Ending failed(Refusal why) {
            return new Ending.Failed(why, messages, channel);
        }

        Ending expired() {
            return messages.isEmpty() && channel == null
                    ? new Ending.Expired()
                    : failed(Refusal.of("expired before its last part", null));
        }
    }
}
