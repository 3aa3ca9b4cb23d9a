package dev.parley.delivery;

import dev.parley.delivery.Attempts.Result;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
    public Ending show(Command command, List<String> texts, Carry carry)
            throws InterruptedException {
        if (texts.isEmpty()) {
            return new Ending.Ignored("nothing to show");
        }
        var delivery = command.deliveryId();
        var known = ledger.claim(delivery, 0, time.now());
        var visible = new ArrayList<String>();
        for (var number = 0; number < texts.size(); number++) {
            var state = number == 0 ? known.get(0) : claimed(delivery, number, known);
            var ending = end(delivery, new Part(number, texts.get(number), state), carry, visible);
            if (ending != null) {
                return ending;
            }
        }
        return new Ending.Delivered(visible);
    }

    /// Does one thing that shows nothing new.
    ///
    /// @throws InterruptedException when the service is to stop; the command comes again
    public Ending once(Command command, Attempts attempts, Attempts.Call call)
            throws InterruptedException {
        return show(command, List.of(""), part -> attempts.until(command.notAfter(), call));
    }

    private @Nullable PartState claimed(
            UUID delivery, int number, Map<Integer, PartState> knownBefore) {
        var state = knownBefore.get(number);
        return state != null ? state : ledger.claim(delivery, number, time.now()).get(number);
    }

    /// Brings one part to its end.
    ///
    /// @return how the whole command ends, where this part ends it; null: on to the next
    private @Nullable Ending end(UUID delivery, Part part, Carry carry, List<String> visible)
            throws InterruptedException {
        return switch (part.known()) {
            case PartState.Sent(var id) -> seen(id, visible);
            case PartState.Failed(var reason, var code) -> new Ending.Failed(reason, code, visible);
            case PartState.Expired _ -> expired(visible);
            case null, default -> note(delivery, part.number(), carry.carry(part), visible);
        };
    }

    private @Nullable Ending note(UUID delivery, int number, Result result, List<String> visible) {
        return switch (result) {
            case Result.Done(var id) -> {
                ledger.note(delivery, number, new PartState.Sent(id));
                yield seen(id, visible);
            }
            case Result.Refused(var reason, var code) -> {
                ledger.note(delivery, number, new PartState.Failed(reason, code));
                yield new Ending.Failed(reason, code, visible);
            }
            case Result.OutOfTime _ -> {
                ledger.note(delivery, number, new PartState.Expired());
                yield expired(visible);
            }
        };
    }

    private static @Nullable Ending seen(@Nullable String id, List<String> visible) {
        if (id != null) {
            visible.add(id);
        }
        return null;
    }

    private static Ending expired(List<String> visible) {
        return visible.isEmpty()
                ? new Ending.Expired()
                : new Ending.Failed("expired before its last part", null, visible);
    }

    /// One part of a delivery.
    ///
    /// @param number from 0
    /// @param text what it shows
    /// @param known what the ledger knew of it; null: it is claimed for the first time
    public record Part(int number, String text, @Nullable PartState known) {}

    /// A platform's way to bring one unfinished part to its end.
    @FunctionalInterface
    public interface Carry {
        /// Brings a part to its end.
        ///
        /// @throws InterruptedException when the service is to stop
        Result carry(Part part) throws InterruptedException;
    }
}
