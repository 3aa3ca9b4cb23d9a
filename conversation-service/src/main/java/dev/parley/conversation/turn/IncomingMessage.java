package dev.parley.conversation.turn;

import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Message from a person to the bot.
///
/// @param eventId id derived from the message, the same on every redelivery
/// @param messageId the platform's id, which the reply refers to
/// @param text as written, without the mention of the bot
/// @param quote the message this one replies to, if any
/// @param mayBeForAnotherBot true for a command without a bot's name in a group that may contain
///   several bots
public record IncomingMessage(
        UUID eventId,
        Place place,
        Person author,
        String messageId,
        String text,
        @Nullable Quote quote,
        boolean mayBeForAnotherBot) {}
