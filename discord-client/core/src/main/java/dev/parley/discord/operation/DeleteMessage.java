package dev.parley.discord.operation;

import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.ErrorCodes;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.TokenKind;

/// Deletes a message; one that does not exist any more counts as deleted.
///
/// @param channel the message's channel
/// @param message the message
public record DeleteMessage(ChannelTarget channel, Snowflake message)
        implements NoContentOperation {

    @Override
    public Request request(Directory directory) {
        var id = directory.resolve(channel);
        return new Request(
                "message:" + id + ":delete",
                MessageRoutes.message("DELETE", id, message).limitedByAgeOf(message),
                TokenKind.BOT,
                new Payload.Empty());
    }

    @Override
    public boolean isAlreadyDone(int code) {
        return code == ErrorCodes.UNKNOWN_MESSAGE;
    }
}
