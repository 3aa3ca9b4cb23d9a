package dev.parley.conversation.turn;

import dev.parley.ids.Place;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One question and its answer: what people wrote since the last one, answered together.
///
/// @param id derived from the event that opened it
/// @param replyTo the platform's id of the newest message it answers
/// @param answeredEventIds event ids of the messages it answers
/// @param deadline when waiting for the model ends
public record Turn(
        UUID id,
        UUID conversationId,
        Place place,
        String replyTo,
        List<UUID> answeredEventIds,
        String model,
        Instant deadline) {

    /// Copies the list.
    public Turn {
        answeredEventIds = List.copyOf(answeredEventIds);
    }
}
