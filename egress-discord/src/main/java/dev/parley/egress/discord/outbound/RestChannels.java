package dev.parley.egress.discord.outbound;

import dev.parley.delivery.Answer;
import dev.parley.delivery.Mentions;
import dev.parley.discord.DiscordClient;
import dev.parley.discord.Outcome;
import dev.parley.discord.operation.AddReaction;
import dev.parley.discord.operation.AllowedMentions;
import dev.parley.discord.operation.DeleteMessage;
import dev.parley.discord.operation.EditMessage;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.operation.TriggerTyping;
import dev.parley.egress.discord.delivery.DiscordChannels;
import dev.parley.egress.discord.delivery.Draft;
import dev.parley.egress.discord.delivery.Sighting;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Function;

/// Discord's channels behind its REST API.
public final class RestChannels implements DiscordChannels {

    /// Longer waits are given back to the caller, who may have to give up before.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Integer UNKNOWN_MESSAGE = 10_008;

    private final DiscordClient client;
    private final ChannelLook channelLook;

    /// Makes the door.
    public RestChannels(DiscordClient client) {
        this.client = client;
        this.channelLook = new ChannelLook(client);
    }

    @Override
    public Answer send(Draft draft) throws InterruptedException {
        var send =
                new SendMessage(
                        draft.channel(),
                        draft.text(),
                        draft.nonce(),
                        draft.replyTo(),
                        allowed(draft.mentions()));
        return attempt(send, Message::id);
    }

    @Override
    public Sighting look(Draft draft) throws InterruptedException {
        return channelLook.look(draft);
    }

    @Override
    public Answer edit(String channel, String messageId, String text, Mentions mentions)
            throws InterruptedException {
        return attempt(new EditMessage(channel, messageId, text, allowed(mentions)), Message::id);
    }

    @Override
    public Answer delete(String channel, String messageId) throws InterruptedException {
        var outcome = client.attempt(new DeleteMessage(channel, messageId), PATIENCE);
        var gone =
                outcome instanceof Outcome.Refused<?>(_, var code, _)
                        && UNKNOWN_MESSAGE.equals(code);
        return gone ? new Answer.Done(null) : Answers.of(outcome, _ -> null);
    }

    @Override
    public Answer react(String channel, String messageId, String emoji)
            throws InterruptedException {
        return attempt(new AddReaction(channel, messageId, emoji), _ -> null);
    }

    @Override
    public Answer type(String channel) throws InterruptedException {
        return Answers.of(client.attempt(new TriggerTyping(channel), Duration.ZERO), _ -> null);
    }

    private <R> Answer attempt(Operation<R> operation, Function<R, @Nullable String> id)
            throws InterruptedException {
        return Answers.of(client.attempt(operation, PATIENCE), id);
    }

    private static AllowedMentions allowed(Mentions mentions) {
        return new AllowedMentions(
                mentions.users(), mentions.roles(), mentions.everyone(), mentions.repliedUser());
    }
}
