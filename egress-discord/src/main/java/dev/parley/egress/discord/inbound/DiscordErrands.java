package dev.parley.egress.discord.inbound;

import dev.parley.delivery.Errand;
import dev.parley.delivery.Refusal;
import dev.parley.delivery.inbound.Errands;
import dev.parley.discord.ChannelTarget;
import dev.parley.discord.DiscordException;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.operation.Operation;
import dev.parley.egress.discord.delivery.Channels;
import dev.parley.egress.discord.delivery.DiscordErrand;
import dev.parley.egress.discord.delivery.DiscordErrand.Do;
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
import dev.parley.messaging.Envelopes;
import dev.parley.messaging.PoisonRecord;

import java.time.Duration;

/// Every payload of a command as what Discord is asked to do; what Discord would refuse is refused
/// here, before anything is sent.
public final class DiscordErrands implements Errands {

    @Override
    public Errand read(DeliveryCommand event) {
        var kind = Envelopes.type(event);
        try {
            return read(kind, channel(event), event.getPayload());
        } catch (DiscordException e) {
            return new Errand.Invalid(
                    kind,
                    new Refusal(e.error().reason(), null, e.error().getClass().getSimpleName()));
        }
    }

    private static ChannelTarget channel(DeliveryCommand event) {
        try {
            return Channels.of(Place.parse(event.getEnvelope().getPlace()));
        } catch (IllegalArgumentException e) {
            throw new PoisonRecord("the place is not well-formed", e);
        }
    }

    private static Errand read(String kind, ChannelTarget channel, Object payload) {
        return switch (payload) {
            case BeginReply begin -> {
                var replyTo = begin.getReplyTo().orElse(null);
                var _ = Contents.idOrNull("replyTo", replyTo);
                yield new Errand.BeginReply(replyTo);
            }
            case SendReply reply -> {
                var replyTo = reply.getReplyTo().orElse(null);
                var _ = Contents.idOrNull("replyTo", replyTo);
                yield new Errand.SendReply(reply.getText(), replyTo);
            }
            case SendMessage send -> say(channel, send);
            case CreateThread create -> thread(channel, create);
            case SendDirectMessage send ->
                    new DiscordErrand.SayPrivately(
                            new dev.parley.discord.operation.OpenDirectMessage(
                                    Contents.id("userId", send.getUserId())),
                            Contents.of(send.getContent()));
            case ShowTyping _ -> new Errand.ShowTyping();
            default -> new Do(kind, operation(channel, payload));
        };
    }

    /// A text alone may be of any length; beside anything else it must fit into one message.
    private static Errand say(ChannelTarget channel, SendMessage send) {
        var content = send.getContent();
        var replyTo = Contents.idOrNull("replyTo", send.getReplyTo().orElse(null));
        var isTextOnly =
                content.getEmbeds().isEmpty()
                        && content.getRows().isEmpty()
                        && content.getFiles().isEmpty();
        return isTextOnly
                ? new DiscordErrand.SayText(
                        channel, content.getText(), Contents.mentions(content), replyTo)
                : new DiscordErrand.Say(channel, Contents.of(content), replyTo);
    }

    private static Errand thread(ChannelTarget channel, CreateThread create) {
        return new DiscordErrand.OpenThread(
                new dev.parley.discord.operation.CreateThread(
                        channel,
                        create.getName(),
                        Contents.idOrNull("messageId", create.getMessageId().orElse(null)),
                        create.getAutoArchiveMinutes().map(Duration::ofMinutes).orElse(null)),
                create.getFirst().map(Contents::of).orElse(null));
    }

    private static Operation<?> operation(ChannelTarget channel, Object payload) {
        return switch (payload) {
            case EditMessage edit ->
                    dev.parley.discord.operation.EditMessage.of(
                            channel,
                            Contents.id("messageId", edit.getMessageId()),
                            Contents.of(edit.getContent()));
            case DeleteMessage delete ->
                    new dev.parley.discord.operation.DeleteMessage(
                            channel, Contents.id("messageId", delete.getMessageId()));
            case AddReaction add ->
                    new dev.parley.discord.operation.AddReaction(
                            channel,
                            Contents.id("messageId", add.getMessageId()),
                            new Emoji(add.getEmoji()));
            case RemoveReaction remove ->
                    new dev.parley.discord.operation.RemoveReaction(
                            channel,
                            Contents.id("messageId", remove.getMessageId()),
                            new Emoji(remove.getEmoji()));
            case ExecuteWebhook execute -> WebhookErrands.execute(execute);
            case EditWebhookMessage edit -> WebhookErrands.edit(edit);
            case DeleteWebhookMessage delete -> WebhookErrands.delete(delete);
            case AnswerInteraction answer -> InteractionErrands.answer(answer);
            case EditInteractionAnswer edit -> InteractionErrands.edit(edit);
            case FollowUpInteraction followUp -> InteractionErrands.followUp(followUp);
            default -> throw new PoisonRecord("the payload is of no known kind");
        };
    }
}
