package dev.parley.discord.operation;

import dev.parley.discord.ChannelTarget;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Payload;
import dev.parley.discord.wire.Request;
import dev.parley.discord.wire.Route;

/// Shows for ten seconds, or until its next message, that the bot types.
///
/// @param channel where
public record TriggerTyping(ChannelTarget channel) implements Unanswered {

    @Override
    public Request request(Directory directory) {
        var id = directory.find(channel);
        return new Request(
                "channel:" + id + ":typing",
                Route.of("POST", "/channels/{channel}/typing", id.toString(), id),
                Access.BOT,
                new Payload.Empty());
    }
}
