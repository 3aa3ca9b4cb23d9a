package dev.parley.delivery.inbound;

import dev.parley.delivery.Errand;
import dev.parley.delivery.Mentions;
import dev.parley.events.AddReaction;
import dev.parley.events.AllowedMentions;
import dev.parley.events.BeginReply;
import dev.parley.events.DeleteMessage;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.EditMessage;
import dev.parley.events.MessageContent;
import dev.parley.events.SendMessage;
import dev.parley.events.SendReply;
import dev.parley.events.ShowTyping;
import dev.parley.messaging.Envelopes;

import org.jspecify.annotations.Nullable;

/// What every platform can do: texts, reactions, typing. Whatever holds more is not supported.
public final class PlainErrands implements Errands {

    @Override
    public Errand read(DeliveryCommand event) {
        return switch (event.getPayload()) {
            case BeginReply begin -> new Errand.BeginReply(begin.getReplyTo().orElse(null));
            case SendReply reply ->
                    new Errand.SendReply(reply.getText(), reply.getReplyTo().orElse(null));
            case SendMessage send -> message(send);
            case EditMessage edit -> edit(edit);
            case DeleteMessage delete -> new Errand.DeleteMessage(delete.getMessageId());
            case AddReaction react ->
                    new Errand.AddReaction(react.getMessageId(), react.getEmoji());
            case ShowTyping _ -> new Errand.ShowTyping();
            default -> new Errand.Unsupported(Envelopes.type(event));
        };
    }

    private static Errand message(SendMessage send) {
        var content = send.getContent();
        return isTextOnly(content)
                ? new Errand.SendMessage(
                        content.getText(), mentions(content), send.getReplyTo().orElse(null))
                : new Errand.Unsupported("SendMessage");
    }

    private static Errand edit(EditMessage edit) {
        var content = edit.getContent();
        return isTextOnly(content)
                ? new Errand.EditMessage(edit.getMessageId(), content.getText(), mentions(content))
                : new Errand.Unsupported("EditMessage");
    }

    /// Half a message would be worse than an honest receipt.
    private static boolean isTextOnly(MessageContent content) {
        return content.getEmbeds().isEmpty()
                && content.getRows().isEmpty()
                && content.getFiles().isEmpty();
    }

    private static Mentions mentions(MessageContent content) {
        return content.getMentions().map(PlainErrands::mentions).orElse(Mentions.NONE);
    }

    private static Mentions mentions(@Nullable AllowedMentions allowed) {
        return allowed == null
                ? Mentions.NONE
                : new Mentions(
                        allowed.getUsers(),
                        allowed.getRoles(),
                        allowed.getEveryone(),
                        allowed.getRepliedUser());
    }
}
