package dev.parley.support.ingress;

/// The message that another one answers.
///
/// @param messageId the platform's id of it
/// @param text what it says; empty where the platform does not tell
/// @param fromBot whether the bot wrote it
public record Quote(String messageId, String text, boolean fromBot) {}
