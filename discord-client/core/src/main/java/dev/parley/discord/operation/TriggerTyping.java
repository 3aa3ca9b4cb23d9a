package dev.parley.discord.operation;

import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;

/// Shows for ten seconds, or until its next message, that the bot types.
///
/// @param channel where
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
