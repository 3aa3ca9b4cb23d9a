package dev.parley.egress.discord.delivery;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.SendMessage;
import dev.parley.ids.EventIds;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.delivery.StepRunner;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Message to send, identical in every attempt.
///
/// @param message carries the nonce by which Discord recognizes a retry, for some minutes
/// @param delivery delivery that it is a part of
/// @param part number of the part
/// @param requestedAt earliest known time of the request; no copy of the message can be older
record Draft(SendMessage message, UUID delivery, int part, Instant requestedAt) {

    /// Creates the message of one part of a command.
    ///
    /// A request from the future counts from the first attempt: the clock of the machine that wrote
    /// it is ahead.
    static Draft of(
            Command command,
            StepRunner.Part part,
            ChannelTarget channel,
            MessageContent content,
            @Nullable Snowflake replyTo) {
        var nonce = new Nonce(EventIds.nonce(command.deliveryId(), part.number()));
        return new Draft(
                new SendMessage(channel, content, nonce, replyTo),
                command.deliveryId(),
                part.number(),
                earlier(command.occurredAt(), firstAttempt(part)));
    }

    private static Instant firstAttempt(StepRunner.Part part) {
        return part.priorState() instanceof PartState.Sending(var since)
                ? earlier(since, part.startedAt())
                : part.startedAt();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
