package dev.parley.discord.operation;

import dev.parley.discord.content.Emoji;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.ErrorCodes;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.TokenKind;

/// Removes the bot's own reaction from a message; a missing one counts as removed.
///
/// @param channel the message's channel
/// @param message the message
/// @param emoji the reaction
public record RemoveReaction(ChannelTarget channel, Snowflake message, Emoji emoji)
        implements NoContentOperation {

    @Override
    public Request request(Directory directory) {
        var id = directory.resolve(channel);
        return new Request(
                "reaction:" + id + ":remove",
                MessageRoutes.reaction("DELETE", id, message, emoji.text()),
                TokenKind.BOT,
                new Payload.Empty());
    }

    @Override
    public boolean isAlreadyDone(int code) {
        return code == ErrorCodes.UNKNOWN_MESSAGE;
    }
}
