package dev.parley.discord.operation;

import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;

/// Shows the typing indicator for ten seconds, or until the bot's next message.
///
/// @param channel the channel
public record TriggerTyping(ChannelTarget channel) implements NoContentOperation {

    @Override
    public Request request(Directory directory) {
        var id = directory.resolve(channel);
        return new Request(
                "channel:" + id + ":typing",
                Route.of("POST", "/channels/{channel}/typing", id.toString(), id),
                TokenKind.BOT,
                new Payload.Empty());
    }
}
