package dev.parley.support.egress.inbound;

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
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.Mentions;
import dev.parley.support.kafka.Envelopes;

import org.jspecify.annotations.Nullable;

/// Reads the actions that every platform supports: texts, reactions, typing. Content with anything
/// else is unsupported.
public final class CommonActionReader implements ActionReader {

    @Override
    public Action read(DeliveryCommand event) {
        return switch (event.getPayload()) {
            case BeginReply begin -> new Action.BeginReply(begin.getReplyTo().orElse(null));
            case SendReply reply ->
                    new Action.SendReply(reply.getText(), reply.getReplyTo().orElse(null));
            case SendMessage send -> message(send);
            case EditMessage edit -> edit(edit);
            case DeleteMessage delete -> new Action.DeleteMessage(delete.getMessageId());
            case AddReaction react ->
                    new Action.AddReaction(react.getMessageId(), react.getEmoji());
            case ShowTyping _ -> new Action.ShowTyping();
            default -> new Action.Unsupported(Envelopes.eventType(event));
        };
    }

    private static Action message(SendMessage send) {
        var content = send.getContent();
        return isTextOnly(content)
                ? new Action.SendMessage(
                        content.getText(), mentions(content), send.getReplyTo().orElse(null))
                : new Action.Unsupported("SendMessage");
    }

    private static Action edit(EditMessage edit) {
        var content = edit.getContent();
        return isTextOnly(content)
                ? new Action.EditMessage(edit.getMessageId(), content.getText(), mentions(content))
                : new Action.Unsupported("EditMessage");
    }

    /// A receipt "not supported yet" is better than half a message.
    private static boolean isTextOnly(MessageContent content) {
        return content.getEmbeds().isEmpty()
                && content.getRows().isEmpty()
                && content.getFiles().isEmpty();
    }

    private static Mentions mentions(MessageContent content) {
        return content.getMentions().map(CommonActionReader::mentions).orElse(Mentions.NONE);
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
