package dev.parley.discord.operation;

import dev.parley.discord.ChannelTarget;
import dev.parley.discord.Snowflake;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Payload;
import dev.parley.discord.wire.Request;

/// Takes the bot's own reaction from a message; one that is gone already counts as taken.
///
/// @param channel where
/// @param message which
/// @param emoji with what
public record RemoveReaction(ChannelTarget channel, Snowflake message, Emoji emoji)
        implements Unanswered {

    @Override
    public Request request(Directory directory) {
        var id = directory.find(channel);
        return new Request(
                "reaction:" + id + ":remove",
                Messages.reaction("DELETE", id, message, emoji.text()),
                Access.BOT,
                new Payload.Empty());
    }

    @Override
    public boolean isDoneAlready(int code) {
        return code == Codes.UNKNOWN_MESSAGE;
    }
}
