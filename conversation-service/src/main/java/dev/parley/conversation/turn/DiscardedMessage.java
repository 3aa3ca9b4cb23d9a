package dev.parley.conversation.turn;

import dev.parley.ids.Place;

import java.util.UUID;

/// Message that was waiting for a turn when its conversation ended.
public record DiscardedMessage(UUID eventId, Place place) {}
