package dev.parley.support.ingress;

import dev.parley.ids.Place;

import java.time.Instant;
import java.util.UUID;

/// A person's deed, with who, where and when.
///
/// @param id derived from the platform's own id: the same deed told twice has the same
/// @param place the channel, thread, chat or topic
/// @param person who did it
/// @param occurredAt when, by the platform's clock
/// @param action what
public record ChatEvent(
        UUID id, Place place, Person person, Instant occurredAt, UserAction action) {}
