package dev.parley.discord.operation;

import dev.parley.discord.ChannelTarget;
import dev.parley.discord.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Payload;
import dev.parley.discord.wire.Request;

/// Deletes a message; one that is gone already counts as deleted.
///
/// @param channel where
/// @param message which
public record DeleteMessage(ChannelTarget channel, Snowflake message) implements Unanswered {

    @Override
    public Request request(Directory directory) {
        var id = directory.find(channel);
        return new Request(
                "message:" + id + ":delete",
                Messages.one("DELETE", id, message).agingWith(message),
                Access.BOT,
                new Payload.Empty());
    }

    @Override
    public boolean isDoneAlready(int code) {
        return code == Codes.UNKNOWN_MESSAGE;
    }
}
