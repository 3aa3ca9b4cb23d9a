package dev.parley.conversation.turn;

import dev.parley.ids.Place;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One question to a model and its answer: all messages since the previous turn, answered together.
///
/// @param id derived from the event that opened the turn
/// @param replyTo the platform's id of the newest message in the turn
/// @param answeredEventIds event ids of all messages in the turn
/// @param deadline latest instant for the model's answer
public record Turn(
        UUID id,
        UUID conversationId,
        Place place,
        String replyTo,
        List<UUID> answeredEventIds,
        String model,
        Instant deadline) {

    /// Makes the record immutable.
    public Turn {
        answeredEventIds = List.copyOf(answeredEventIds);
    }
}
