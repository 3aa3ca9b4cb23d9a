package dev.parley.egress.telegram.inbound;

import dev.parley.events.DeliveryCommand;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.inbound.ActionReader;
import dev.parley.support.egress.inbound.CommonActionReader;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Converts the payloads of commands into actions on Telegram; an id that Telegram cannot have is
/// rejected here, before anything is sent.
public final class TelegramActionReader implements ActionReader {

    private static final Pattern MESSAGE_ID = Pattern.compile("\\d{1,10}");
    private static final String INVALID = "Invalid";

    private final ActionReader common = new CommonActionReader();

    @Override
    public Action read(DeliveryCommand event) {
        var action = common.read(event);
        return switch (action) {
            case Action.BeginReply(var replyTo) -> checked(action, "replyTo", replyTo);
            case Action.SendReply(_, var replyTo) -> checked(action, "replyTo", replyTo);
            case Action.SendMessage(_, _, var replyTo) -> checked(action, "replyTo", replyTo);
            case Action.EditMessage(var id, _, _) -> checked(action, "messageId", id);
            case Action.DeleteMessage(var id) -> checked(action, "messageId", id);
            case Action.AddReaction(var id, _) -> checked(action, "messageId", id);
            default -> action;
        };
    }

    private static Action checked(Action action, String field, @Nullable String id) {
        return id == null || isMessageId(id)
                ? action
                : new Action.Invalid(
                        action.kind(),
                        new DeliveryError(
                                "%s is '%s', expected a number from 1 to 2147483647"
                                        .formatted(field, id),
                                null,
                                INVALID));
    }

    private static boolean isMessageId(String id) {
        if (!MESSAGE_ID.matcher(id).matches()) {
            return false;
        }
        var number = Long.parseLong(id);
        return number > 0 && number <= Integer.MAX_VALUE;
    }
}
