package dev.parley.simulation.conversation.database;

import dev.parley.conversation.turn.PromptMessage;
import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Row of a message.
///
/// @param turn turn that it belongs to; null: none yet
record MessageRow(
        UUID eventId, Place place, String messageId, PromptMessage message, @Nullable UUID turn) {

    MessageRow in(UUID turnId) {
        return new MessageRow(eventId, place, messageId, message, turnId);
    }
}
