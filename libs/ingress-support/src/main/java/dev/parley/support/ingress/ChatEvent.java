package dev.parley.support.ingress;

import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A user action with its author, place and time.
///
/// @param id derived from the platform's id, so that a repeated event keeps its id
/// @param place the channel, thread, chat or topic
/// @param person the author of the action
/// @param occurredAt the time of the action by the platform's clock
/// @param action the action
/// @param resumeAfter where the next process has to resume the platform's history, because earlier
///   messages than this one could not be read yet; null where none are known to be missing
public record ChatEvent(
        UUID id,
        Place place,
        Person person,
        Instant occurredAt,
        UserAction action,
        @Nullable String resumeAfter) {

    /// An event before which no message is known to be missing.
    public ChatEvent(UUID id, Place place, Person person, Instant occurredAt, UserAction action) {
        this(id, place, person, occurredAt, action, null);
    }

    /// The same event, before which messages are missing.
    public ChatEvent withResumeAfter(String messageId) {
        return new ChatEvent(id, place, person, occurredAt, action, messageId);
    }
}
