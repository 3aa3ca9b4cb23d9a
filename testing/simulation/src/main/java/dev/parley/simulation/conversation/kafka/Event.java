package dev.parley.simulation.conversation.kafka;

import dev.parley.conversation.turn.Effect;

import java.util.UUID;

/// Event that leaves the service.
///
/// @param place its key
public record Event(UUID id, String topic, String place, Effect effect) {}
