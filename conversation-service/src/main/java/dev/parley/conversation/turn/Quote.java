package dev.parley.conversation.turn;

/// The message that a person replied to.
///
/// @param text what it said, empty if the platform did not tell
/// @param fromBot whether the bot wrote it: then it stands in the history already
public record Quote(String text, boolean fromBot) {}
