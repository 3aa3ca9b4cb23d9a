package dev.parley.discord.transport;

/// A request that is ready to send.
///
/// @param operation what it does to what, such as `webhook:123:execute`
/// @param route the resource
/// @param tokenKind the token that authorizes it
/// @param payload the body
public record Request(String operation, Route route, TokenKind tokenKind, Payload payload) {}
