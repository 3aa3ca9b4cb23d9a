package dev.parley.egress.discord.delivery;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.SendMessage;
import dev.parley.ids.EventIds;
import dev.parley.support.egress.delivery.Command;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A message that is to be sent, the same at each attempt.
///
/// @param message with the nonce by which Discord knows it from a repeat, for some minutes
/// @param delivery of which it is a part
/// @param part which part
/// @param requestedAt when it was asked for; no copy of it can be older
record Draft(SendMessage message, UUID delivery, int part, Instant requestedAt) {

    /// The message that a part of a command shows.
    static Draft of(
            Command command,
            int part,
            ChannelTarget channel,
            MessageContent content,
            @Nullable Snowflake replyTo) {
        var nonce = new Nonce(EventIds.nonce(command.deliveryId(), part));
        return new Draft(
                new SendMessage(channel, content, nonce, replyTo),
                command.deliveryId(),
                part,
                command.occurredAt());
    }
}
