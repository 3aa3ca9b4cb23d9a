package dev.parley.egress.telegram.delivery;

import dev.parley.delivery.Attempts;
import dev.parley.delivery.Attempts.Result;
import dev.parley.delivery.Carrier;
import dev.parley.delivery.Command;
import dev.parley.delivery.Ending;
import dev.parley.delivery.Errand;
import dev.parley.delivery.Ledger;
import dev.parley.delivery.PartState;
import dev.parley.delivery.Parts;
import dev.parley.delivery.Time;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What each command means on Telegram.
public final class TelegramCarrier implements Carrier {

    private final TelegramChats chats;
    private final Placeholders placeholders;
    private final Parts parts;
    private final Ledger ledger;
    private final Attempts attempts;
    private final Time time;

    /// Makes the carrier.
    public TelegramCarrier(
            TelegramChats chats,
            Placeholders placeholders,
            Parts parts,
            Ledger ledger,
            Attempts attempts,
            Time time) {
        this.chats = chats;
        this.placeholders = placeholders;
        this.parts = parts;
        this.ledger = ledger;
        this.attempts = attempts;
        this.time = time;
    }

    @Override
    public Ending carryOut(Command command) throws InterruptedException {
        var chat = Chat.of(command.place());
        return switch (command.errand()) {
            case Errand.BeginReply(var replyTo) -> begin(command, chat, replyTo);
            case Errand.SendReply(var text, var replyTo) ->
                    placeholders.fill(command, chat, text, replyTo);
            case Errand.SendMessage(var text, _, var replyTo) ->
                    placeholders.fill(command, chat, text, replyTo);
            case Errand.EditMessage(var id, var text, _) ->
                    parts.once(command, attempts, () -> chats.edit(chat, id, text));
            case Errand.DeleteMessage(var id) ->
                    parts.once(command, attempts, () -> chats.delete(chat, id));
            case Errand.AddReaction(var id, var emoji) ->
                    parts.once(command, attempts, () -> chats.react(chat, id, emoji));
            case Errand.ShowTyping _ -> {
                var _ = chats.type(chat);
                yield Ending.Delivered.withoutMessage();
            }
            case Errand.Invalid(_, var why) -> new Ending.Failed(why);
            case Errand.Unsupported _, Errand.OfPlatform _ -> Ending.Ignored.notSupportedYet();
        };
    }

    /// Puts up the placeholder that the answer will be put into.
    private Ending begin(Command command, Chat chat, @Nullable String replyTo)
            throws InterruptedException {
        var known = ledger.claim(command.deliveryId(), 0, time.now()).get(0);
        if (known instanceof PartState.Standing(var id)) {
            return new Ending.Delivered(List.of(id));
        }
        if (known instanceof PartState.Sent(var id)) {
            return id == null
                    ? Ending.Delivered.withoutMessage()
                    : new Ending.Delivered(List.of(id));
        }
        if (known instanceof PartState.Failed || known instanceof PartState.Expired) {
            return new Ending.Expired();
        }
        return switch (placeholders.put(command, chat, 0, replyTo, known)) {
            case Result.Done(var id) when id != null -> new Ending.Delivered(List.of(id));
            case Result.Done _ -> Ending.Delivered.withoutMessage();
            case Result.Refused(var why) -> new Ending.Failed(why);
            case Result.OutOfTime _ -> new Ending.Expired();
        };
    }
}
