package dev.parley.support.ingress;

import dev.parley.ids.Place;

import java.time.Instant;
import java.util.UUID;

/// A user action with its author, place and time.
///
/// @param id derived from the platform's id, so that a repeated event keeps its id
/// @param place the channel, thread, chat or topic
/// @param person the author of the action
/// @param occurredAt the time of the action by the platform's clock
/// @param action the action
public record ChatEvent(
        UUID id, Place place, Person person, Instant occurredAt, UserAction action) {}
