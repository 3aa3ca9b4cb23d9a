package dev.parley.discord.transport;

/// A request that is ready to be sent.
///
/// @param operation what it does to what, such as `webhook:123:execute`
/// @param route where it goes
/// @param tokenKind by what right
/// @param payload what it carries
public record Request(String operation, Route route, TokenKind tokenKind, Payload payload) {}
