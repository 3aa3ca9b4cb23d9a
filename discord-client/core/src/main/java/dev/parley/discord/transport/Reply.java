package dev.parley.discord.transport;

import dev.parley.discord.model.DiscordError;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpHeaders;

/// What came back on the wire.
public sealed interface Reply {

    /// An answer.
    ///
    /// @param status the HTTP status
    /// @param headers its headers
    /// @param body its JSON; a missing node where there was none, or something else
    record Response(int status, HttpHeaders headers, JsonNode body) implements Reply {}

    /// No answer, and the request certainly never left.
    ///
    /// @param reason the kind of failure, without addresses
    record NotSent(String reason) implements Reply {}

    /// No answer, and nobody knows whether the request arrived.
    ///
    /// @param reason the kind of failure, without addresses
    record NoResponse(String reason) implements Reply {}

    /// No answer, for a reason of our own; nothing was sent.
    record Withheld(DiscordError error) implements Reply {}
}
