package dev.parley.egress.discord.inbound;

import dev.parley.discord.content.Emoji;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.DiscordException;
import dev.parley.discord.operation.Operation;
import dev.parley.egress.discord.delivery.ChannelTargets;
import dev.parley.egress.discord.delivery.DiscordAction;
import dev.parley.egress.discord.delivery.DiscordAction.Perform;
import dev.parley.events.AddReaction;
import dev.parley.events.AnswerInteraction;
import dev.parley.events.BeginReply;
import dev.parley.events.CreateThread;
import dev.parley.events.DeleteMessage;
import dev.parley.events.DeleteWebhookMessage;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.EditInteractionAnswer;
import dev.parley.events.EditMessage;
import dev.parley.events.EditWebhookMessage;
import dev.parley.events.ExecuteWebhook;
import dev.parley.events.FollowUpInteraction;
import dev.parley.events.RemoveReaction;
import dev.parley.events.SendDirectMessage;
import dev.parley.events.SendMessage;
import dev.parley.events.SendReply;
import dev.parley.events.ShowTyping;
import dev.parley.ids.Place;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.inbound.ActionReader;
import dev.parley.support.kafka.Envelopes;
import dev.parley.support.kafka.PoisonRecordException;

import java.time.Duration;

/// Converts every payload of a command into an action on Discord; content that Discord would reject
/// is rejected here, before anything is sent.
public final class DiscordActionReader implements ActionReader {

    @Override
    public Action read(DeliveryCommand event) {
        var kind = Envelopes.eventType(event);
        try {
            return read(kind, channel(event), event.getPayload());
        } catch (DiscordException e) {
            return new Action.Invalid(
                    kind,
                    new DeliveryError(
                            e.error().reason(), null, e.error().getClass().getSimpleName()));
        }
    }

    private static ChannelTarget channel(DeliveryCommand event) {
        try {
            return ChannelTargets.of(Place.parse(event.getEnvelope().getPlace()));
        } catch (IllegalArgumentException e) {
            throw new PoisonRecordException("the place is not well-formed", e);
        }
    }

    private static Action read(String kind, ChannelTarget channel, Object payload) {
        return switch (payload) {
            case BeginReply begin -> {
                var replyTo = begin.getReplyTo().orElse(null);
                var _ = ContentReader.idOrNull("replyTo", replyTo);
                yield new Action.BeginReply(replyTo);
            }
            case SendReply reply -> {
                var replyTo = reply.getReplyTo().orElse(null);
                var _ = ContentReader.idOrNull("replyTo", replyTo);
                yield new Action.SendReply(reply.getText(), replyTo);
            }
            case SendMessage send -> sendMessage(channel, send);
            case CreateThread create -> createThread(channel, create);
            case SendDirectMessage send ->
                    new DiscordAction.SendPrivately(
                            new dev.parley.discord.operation.OpenDirectMessage(
                                    ContentReader.id("userId", send.getUserId())),
                            ContentReader.content(send.getContent()));
            case ShowTyping _ -> new Action.ShowTyping();
            default -> new Perform(kind, operation(channel, payload));
        };
    }

    /// A text alone may have any length; with anything else it must fit into one message.
    private static Action sendMessage(ChannelTarget channel, SendMessage send) {
        var content = send.getContent();
        var replyTo = ContentReader.idOrNull("replyTo", send.getReplyTo().orElse(null));
        var isTextOnly =
                content.getEmbeds().isEmpty()
                        && content.getRows().isEmpty()
                        && content.getFiles().isEmpty();
        return isTextOnly
                ? new DiscordAction.SendText(
                        channel, content.getText(), ContentReader.mentions(content), replyTo)
                : new DiscordAction.SendContent(channel, ContentReader.content(content), replyTo);
    }

    private static Action createThread(ChannelTarget channel, CreateThread create) {
        return new DiscordAction.OpenThread(
                new dev.parley.discord.operation.CreateThread(
                        channel,
                        create.getName(),
                        ContentReader.idOrNull("messageId", create.getMessageId().orElse(null)),
                        create.getAutoArchiveMinutes().map(Duration::ofMinutes).orElse(null)),
                create.getFirst().map(ContentReader::content).orElse(null));
    }

    private static Operation<?> operation(ChannelTarget channel, Object payload) {
        return switch (payload) {
            case EditMessage edit ->
                    dev.parley.discord.operation.EditMessage.of(
                            channel,
                            ContentReader.id("messageId", edit.getMessageId()),
                            ContentReader.content(edit.getContent()));
            case DeleteMessage delete ->
                    new dev.parley.discord.operation.DeleteMessage(
                            channel, ContentReader.id("messageId", delete.getMessageId()));
            case AddReaction add ->
                    new dev.parley.discord.operation.AddReaction(
                            channel,
                            ContentReader.id("messageId", add.getMessageId()),
                            new Emoji(add.getEmoji()));
            case RemoveReaction remove ->
                    new dev.parley.discord.operation.RemoveReaction(
                            channel,
                            ContentReader.id("messageId", remove.getMessageId()),
                            new Emoji(remove.getEmoji()));
            case ExecuteWebhook execute -> WebhookReader.execute(execute);
            case EditWebhookMessage edit -> WebhookReader.edit(edit);
            case DeleteWebhookMessage delete -> WebhookReader.delete(delete);
            case AnswerInteraction answer -> InteractionReader.answer(answer);
            case EditInteractionAnswer edit -> InteractionReader.edit(edit);
            case FollowUpInteraction followUp -> InteractionReader.followUp(followUp);
            default -> throw new PoisonRecordException("the payload has an unknown kind");
        };
    }
}
