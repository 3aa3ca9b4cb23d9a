package dev.parley.discord.operation;

import dev.parley.discord.content.Emoji;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.TokenKind;

/// Adds the bot's reaction to a message; an existing reaction stays.
///
/// @param channel the message's channel
/// @param message the message
/// @param emoji the reaction
public record AddReaction(ChannelTarget channel, Snowflake message, Emoji emoji)
        implements NoContentOperation {

    @Override
    public Request request(Directory directory) {
        var id = directory.resolve(channel);
        return new Request(
                "reaction:" + id + ":add",
                MessageRoutes.reaction("PUT", id, message, emoji.text()),
                TokenKind.BOT,
                new Payload.Empty());
    }
}
