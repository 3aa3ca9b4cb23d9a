package dev.parley.conversation.turn;

/// Message that a person replied to.
///
/// @param text its text, empty if the platform did not provide it
/// @param fromBot true if the bot wrote it, so that the history already contains it
public record Quote(String text, boolean fromBot) {}
