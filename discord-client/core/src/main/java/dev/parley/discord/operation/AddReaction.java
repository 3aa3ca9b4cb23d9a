package dev.parley.discord.operation;

import dev.parley.discord.ChannelTarget;
import dev.parley.discord.Snowflake;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Payload;
import dev.parley.discord.wire.Request;

/// Puts the bot's reaction on a message; a reaction that is there already stays.
///
/// @param channel where
/// @param message which
/// @param emoji with what
public record AddReaction(ChannelTarget channel, Snowflake message, Emoji emoji)
        implements Unanswered {

    @Override
    public Request request(Directory directory) {
        var id = directory.find(channel);
        return new Request(
                "reaction:" + id + ":add",
                Messages.reaction("PUT", id, message, emoji.text()),
                Access.BOT,
                new Payload.Empty());
    }
}
