package dev.parley.conversation.turn;

/// Turn that was closed now.
///
/// @param hasPending whether messages of its conversation wait for the next turn
public record ClosedTurn(Turn turn, boolean hasPending) {}
