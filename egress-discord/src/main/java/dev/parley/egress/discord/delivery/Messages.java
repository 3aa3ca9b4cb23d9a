package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Attempts.Result;
import dev.parley.delivery.Command;
import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Ending;
import dev.parley.delivery.PartState;
import dev.parley.delivery.Parts;
import dev.parley.delivery.Splitter;
import dev.parley.delivery.Time;
import dev.parley.discord.ChannelTarget;
import dev.parley.discord.Snowflake;
import dev.parley.discord.content.AllowedMentions;
import dev.parley.discord.content.MessageContent;

import org.jspecify.annotations.Nullable;

/// New messages: each sent under its nonce until it is certainly there; long texts are split.
public final class Messages {

    private static final Splitter SPLITTER = new Splitter(MessageContent.MOST_TEXT);

    private final Parts parts;
    private final Rounds rounds;
    private final ChannelLook channelLook;
    private final DeliveryMeters meters;
    private final Time time;

    /// Makes the way of new messages.
    public Messages(
            Parts parts, Rounds rounds, ChannelLook channelLook, DeliveryMeters meters, Time time) {
        this.parts = parts;
        this.rounds = rounds;
        this.channelLook = channelLook;
        this.meters = meters;
        this.time = time;
    }

    /// Shows a text of any length; its first part refers to the message it answers.
    Ending show(
            Command command,
            ChannelTarget channel,
            String text,
            AllowedMentions mentions,
            @Nullable Snowflake replyTo)
            throws InterruptedException {
        return parts.show(
                command,
                SPLITTER.split(text),
                (part, piece) ->
                        carry(
                                command,
                                part,
                                channel,
                                MessageContent.of(piece).mentioning(mentions),
                                part.number() == 0 ? replyTo : null));
    }

    /// Shows one message.
    ///
    /// @throws InterruptedException when the service is to stop
    Result carry(
            Command command,
            Parts.Part part,
            ChannelTarget channel,
            MessageContent content,
            @Nullable Snowflake replyTo)
            throws InterruptedException {
        var isUnclear = part.known() instanceof PartState.Sending;
        if (isUnclear) {
            meters.unclear();
        }
        var draft = Draft.of(command, part.number(), channel, content, replyTo);
        return new Sending(rounds, channelLook, draft, command.notAfter(), isUnclear, meters, time)
                .send();
    }
}
