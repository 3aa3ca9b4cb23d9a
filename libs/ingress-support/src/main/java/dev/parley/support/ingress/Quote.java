package dev.parley.support.ingress;

/// The message that another message replies to.
///
/// @param messageId the platform's id of the quoted message
/// @param text its text; empty where the platform does not provide it
/// @param fromBot true if the bot wrote it
public record Quote(String messageId, String text, boolean fromBot) {}
