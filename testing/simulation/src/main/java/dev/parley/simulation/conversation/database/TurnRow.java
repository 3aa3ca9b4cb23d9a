package dev.parley.simulation.conversation.database;

import dev.parley.conversation.turn.Turn;
import dev.parley.conversation.turn.TurnState;

import org.jspecify.annotations.Nullable;

/// Row of a turn.
///
/// @param delivery outcome of its reply's delivery; null: none yet
public record TurnRow(Turn turn, TurnState state, @Nullable String delivery) {

    /// Returns whether the turn has no end yet.
    public boolean isInFlight() {
        return state == TurnState.IN_FLIGHT;
    }

    TurnRow in(TurnState next) {
        return new TurnRow(turn, next, delivery);
    }

    TurnRow delivered(String outcome) {
        return new TurnRow(turn, state, outcome);
    }
}
