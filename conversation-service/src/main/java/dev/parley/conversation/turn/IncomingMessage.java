package dev.parley.conversation.turn;

import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Something a person wrote to the bot.
///
/// @param eventId id of the event; the same message always has the same
/// @param messageId the platform's id, which the answer will reply to
/// @param text as written, without the mention of the bot
/// @param quote the message it replies to, if it replies to one
/// @param mayBeForAnotherBot whether it is a command that names no bot where several may be: it may
///   be meant for another one
public record IncomingMessage(
        UUID eventId,
        Place place,
        Person author,
        String messageId,
        String text,
        @Nullable Quote quote,
        boolean mayBeForAnotherBot,
        Instant sentAt) {}
