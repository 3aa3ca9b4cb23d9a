package dev.parley.conversation.turn;

import dev.parley.ids.Place;

import java.util.List;
import java.util.UUID;

/// Something that leaves the service because of what was decided.
public sealed interface Departure {

    /// Show that an answer is being made.
    record BeginReply(Turn turn) implements Departure {}

    /// Ask a model.
    record AskModel(Turn turn, List<String> fallbacks, List<Line> context) implements Departure {}

    /// Nobody waits for the model's answer any more.
    record CancelInference(Turn turn, String reason) implements Departure {}

    /// Say the answer of a turn.
    record Reply(Turn turn, String text) implements Departure {}

    /// Say something at once, without a model.
    ///
    /// @param eventId the event of the message that this answers
    record Say(UUID eventId, Place place, String replyTo, String text) implements Departure {}

    /// Tell operators that an event leads to nothing, and why.
    record Ignore(UUID eventId, Place place, String reason) implements Departure {}
}
