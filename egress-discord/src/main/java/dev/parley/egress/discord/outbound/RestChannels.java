package dev.parley.egress.discord.outbound;

import dev.parley.delivery.Answer;
import dev.parley.delivery.Mentions;
import dev.parley.discord.ChannelTarget;
import dev.parley.discord.DiscordClient;
import dev.parley.discord.DiscordException;
import dev.parley.discord.Snowflake;
import dev.parley.discord.content.AllowedMentions;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.operation.AddReaction;
import dev.parley.discord.operation.DeleteMessage;
import dev.parley.discord.operation.EditMessage;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.operation.TriggerTyping;
import dev.parley.egress.discord.delivery.DiscordChannels;
import dev.parley.egress.discord.delivery.Draft;
import dev.parley.egress.discord.delivery.Sighting;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Discord's channels behind its REST API.
public final class RestChannels implements DiscordChannels {

    /// Longer waits are given back to the caller, who may have to give up before.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final DiscordClient client;
    private final ChannelLook channelLook;

    /// Makes the door.
    public RestChannels(DiscordClient client) {
        this.client = client;
        this.channelLook = new ChannelLook(client);
    }

    @Override
    public Answer send(Draft draft) throws InterruptedException {
        return attempt(
                () ->
                        new SendMessage(
                                channel(draft.channel()),
                                content(draft.text(), draft.mentions()),
                                new Nonce(draft.nonce()),
                                draft.replyTo() == null ? null : Snowflake.parse(draft.replyTo())),
                message -> message.id().toString());
    }

    @Override
    public Sighting look(Draft draft) throws InterruptedException {
        return channelLook.look(draft);
    }

    @Override
    public Answer edit(String channel, String messageId, String text, Mentions mentions)
            throws InterruptedException {
        return attempt(
                () ->
                        EditMessage.of(
                                channel(channel),
                                Snowflake.parse(messageId),
                                content(text, mentions)),
                message -> message.id().toString());
    }

    @Override
    public Answer delete(String channel, String messageId) throws InterruptedException {
        return attempt(
                () -> new DeleteMessage(channel(channel), Snowflake.parse(messageId)), _ -> null);
    }

    @Override
    public Answer react(String channel, String messageId, String emoji)
            throws InterruptedException {
        return attempt(
                () ->
                        new AddReaction(
                                channel(channel), Snowflake.parse(messageId), new Emoji(emoji)),
                _ -> null);
    }

    @Override
    public Answer type(String channel) throws InterruptedException {
        return Answers.of(
                client.perform(new TriggerTyping(channel(channel)), Duration.ZERO), _ -> null);
    }

    private <R> Answer attempt(Supplier<Operation<R>> operation, Function<R, @Nullable String> id)
            throws InterruptedException {
        try {
            return Answers.of(client.perform(operation.get(), PATIENCE), id);
        } catch (DiscordException e) {
            return Answers.of(e.error());
        }
    }

    private static ChannelTarget channel(String id) {
        return ChannelTarget.of(Snowflake.parse(id));
    }

    private static MessageContent content(String text, Mentions mentions) {
        return MessageContent.of(text).mentioning(allowed(mentions));
    }

    private static AllowedMentions allowed(Mentions mentions) {
        return new AllowedMentions(
                ids(mentions.users()),
                ids(mentions.roles()),
                mentions.everyone(),
                mentions.repliedUser());
    }

    private static List<Snowflake> ids(List<String> texts) {
        return texts.stream().map(Snowflake::parse).toList();
    }
}
