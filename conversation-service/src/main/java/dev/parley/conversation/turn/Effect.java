package dev.parley.conversation.turn;

import dev.parley.ids.Place;

import java.util.List;
import java.util.UUID;

/// Consequence of a decision that leaves the service as an event.
public sealed interface Effect {

    /// Shows that a reply is being prepared.
    record BeginReply(Turn turn) implements Effect {}

    /// Requests an answer from a model.
    record RequestInference(Turn turn, List<String> fallbacks, List<PromptMessage> context)
            implements Effect {}

    /// Cancels a request whose answer is not needed any more.
    record CancelInference(Turn turn, String reason) implements Effect {}

    /// Delivers the answer of a turn.
    record Reply(Turn turn, String text) implements Effect {}

    /// Replies to a message at once, without a model.
    ///
    /// @param eventId event of the message that this answers
    record DirectReply(UUID eventId, Place place, String replyTo, String text) implements Effect {}

    /// Acknowledges an event that has no other effect, with the reason for operators.
    record Ignore(UUID eventId, Place place, String reason) implements Effect {}
}
