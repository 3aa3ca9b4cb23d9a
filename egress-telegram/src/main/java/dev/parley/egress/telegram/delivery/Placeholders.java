package dev.parley.egress.telegram.delivery;

import dev.parley.delivery.Answer;
import dev.parley.delivery.Attempts;
import dev.parley.delivery.Attempts.Result;
import dev.parley.delivery.Command;
import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Ending;
import dev.parley.delivery.Ledger;
import dev.parley.delivery.PartState;
import dev.parley.delivery.Parts;
import dev.parley.delivery.Splitter;

import org.jspecify.annotations.Nullable;

/// Short messages that stand where a text will be: Telegram knows no repeat from a new message, but
/// an edit can be repeated, so nobody sees a text twice.
public final class Placeholders {

    static final String PLACEHOLDER = "…";

    private static final Splitter SPLITTER = new Splitter(4_096);

    private final TelegramChats chats;
    private final Parts parts;
    private final Attempts attempts;
    private final Ledger ledger;
    private final DeliveryMeters meters;

    /// Makes the way of new texts.
    public Placeholders(
            TelegramChats chats,
            Parts parts,
            Attempts attempts,
            Ledger ledger,
            DeliveryMeters meters) {
        this.chats = chats;
        this.parts = parts;
        this.attempts = attempts;
        this.ledger = ledger;
        this.meters = meters;
    }

    /// Shows a text, in placeholders that stand already or are put up first.
    Ending fill(Command command, Chat chat, String text, @Nullable String replyTo)
            throws InterruptedException {
        return parts.show(
                command,
                SPLITTER.split(text),
                (part, piece) ->
                        carry(command, chat, part, piece, part.number() == 0 ? replyTo : null));
    }

    /// Puts up the placeholder of one part and notes where it stands.
    ///
    /// @param known what is known of the part
    Result put(
            Command command,
            Chat chat,
            int part,
            @Nullable String replyTo,
            @Nullable PartState known)
            throws InterruptedException {
        if (known instanceof PartState.Sending) {
            // a placeholder may stand there that nobody knows; the worst is that it stays
            meters.unclear();
        }
        var anchor = chat.isGroup() ? replyTo : null;
        var result =
                attempts.until(
                        command.notAfter(), () -> counted(chats.send(chat, PLACEHOLDER, anchor)));
        if (result instanceof Result.Done(var id) && id != null) {
            return stand(command, chat, part, id, known);
        }
        ledger.note(command.deliveryId(), part, new PartState.Waiting());
        return result;
    }

    /// Notes where a placeholder stands; it is taken away again where another instance, which took
    /// this one for dead, put up another.
    private Result stand(Command command, Chat chat, int part, String id, @Nullable PartState known)
            throws InterruptedException {
        var instead = known instanceof PartState.Standing(var gone) ? gone : null;
        var stands = ledger.stand(command.deliveryId(), part, id, instead);
        if (!stands.equals(new PartState.Standing(id))) {
            var _ = chats.delete(chat, id);
        }
        return switch (stands) {
            case PartState.Standing(var there) -> new Result.Done(there);
            case PartState.Sent(var there) -> new Result.Done(there);
            case PartState.Failed(var why) -> new Result.Refused(why);
            case PartState.Expired _ -> new Result.OutOfTime();
            case PartState.Sending _, PartState.Waiting _ ->
                    throw new IllegalStateException("nothing stands of part " + part);
        };
    }

    private Result carry(
            Command command, Chat chat, Parts.Part part, String text, @Nullable String replyTo)
            throws InterruptedException {
        if (part.known() instanceof PartState.Standing(var id)) {
            var result = edit(command, chat, id, text);
            if (!isGone(result)) {
                return result;
            }
        }
        var put = put(command, chat, part.number(), replyTo, part.known());
        return put instanceof Result.Done(var id) && id != null
                ? edit(command, chat, id, text)
                : put;
    }

    private Result edit(Command command, Chat chat, String messageId, String text)
            throws InterruptedException {
        var result = attempts.until(command.notAfter(), () -> chats.edit(chat, messageId, text));
        if (result instanceof Result.Done) {
            return new Result.Done(messageId);
        }
        if (!isGone(result)) {
            // a placeholder must not promise what will not come
            var _ = chats.delete(chat, messageId);
        }
        return result;
    }

    /// Whether somebody deleted the placeholder.
    private static boolean isGone(Result result) {
        return result instanceof Result.Refused(var why)
                && TelegramCodes.MESSAGE_GONE.equals(why.code());
    }

    private Answer counted(Answer answer) {
        if (answer instanceof Answer.Unclear) {
            meters.unclear();
        }
        return answer;
    }
}
