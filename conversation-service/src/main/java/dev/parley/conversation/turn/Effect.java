package dev.parley.conversation.turn;

import dev.parley.ids.Place;

import java.util.List;
import java.util.UUID;

/// Something that leaves the service because of what was decided.
public sealed interface Effect {

    /// Show that an answer is being made.
    record BeginReply(Turn turn) implements Effect {}

    /// Ask a model.
    record RequestInference(Turn turn, List<String> fallbacks, List<PromptMessage> context)
            implements Effect {}

    /// Nobody waits for the model's answer any more.
    record CancelInference(Turn turn, String reason) implements Effect {}

    /// Say the answer of a turn.
    record Reply(Turn turn, String text) implements Effect {}

    /// Say something at once, without a model.
    ///
    /// @param eventId the event of the message that this answers
    record DirectReply(UUID eventId, Place place, String replyTo, String text) implements Effect {}

    /// Tell operators that an event leads to nothing, and why.
    record Ignore(UUID eventId, Place place, String reason) implements Effect {}
}
